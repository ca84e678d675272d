import { createRoot } from 'react-dom/client';
import '../shared/theme.css';
import { PhonePage } from './phone-page.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<PhonePage />);
