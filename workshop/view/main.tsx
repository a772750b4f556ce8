import { render } from 'preact';
import { model } from '../state/model.ts';
import ModelWorker from '../worker/worker.ts?worker&inline';
import { followAddress } from './address.ts';
import { Shell } from './shell/shell.tsx';
import './style/style.css';

model.connect(() => new ModelWorker());
followAddress();
render(<Shell />, document.getElementById('page')!);
