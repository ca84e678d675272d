import { createRoot } from 'react-dom/client';
import '../shared/theme.css';
import './flows.css';
import { FlowsPage } from './flows-page.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<FlowsPage />);
