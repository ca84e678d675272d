import { createRoot } from 'react-dom/client';
import '../shared/theme.css';
import { AgentPage } from './agent-page.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<AgentPage />);
