import { render } from 'preact';
import { model } from '../state/model.ts';
import ModelWorker from '../worker/worker.ts?worker&inline';
import { followAddress } from './address.ts';
import { enterRoom, looker } from './room/current.ts';
import { Room } from './room/room.tsx';
import { Shell } from './shell/shell.tsx';
import './style/style.css';

model.connect(() => new ModelWorker());
if (looker) enterRoom(looker);
else followAddress();
render(looker ? <Room looker={looker} /> : <Shell />, document.getElementById('page')!);
