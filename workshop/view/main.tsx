import { render } from 'preact';
import { followAddress } from './address.ts';
import { Shell } from './shell/shell.tsx';
import './style/style.css';

followAddress();
render(<Shell />, document.getElementById('page')!);
