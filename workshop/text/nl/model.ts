import type { ModelWords } from '../model.ts';
import { equations } from './equations.ts';

const points = (count: number) => `${count} ${count === 1 ? 'punt' : 'punten'}`;

export const model: ModelWords = {
  ...equations,
  moves: {
    ask: { name: 'Vragen', what: 'Een vraag die helemaal over de klant gaat.' },
    observe: { name: 'Benoemen', what: 'Hardop zeggen wat je in het gesprek ziet gebeuren.' },
    tailor: { name: 'Adviseren', what: 'Iets nieuws vertellen dat past bij wat deze klant nodig heeft.' },
    release: { name: 'Loslaten', what: 'Het gesprek en het oordeel aan de klant geven.' },
    socialise: { name: 'Praatje maken', what: 'Warmte en gezelligheid: koffie, weekend, kinderen.' },
    pitch: { name: 'Pitchen', what: 'Vertellen over jezelf, je bedrijf en je product.' },
    push: { name: 'Aandringen', what: 'Je mening doordrukken, desnoods met een truc.' },
    close: { name: 'Besluit vragen', what: 'Om de order of om de volgende stap vragen.' },
  },
  habits: {
    listener: { name: 'De luisteraar', what: 'Vraagt, benoemt en laat los. Praat zelden over zichzelf.' },
    adviser: { name: 'De adviseur', what: 'Stelt een paar vragen en komt dan met advies.' },
    coffee: { name: 'De koffiedrinker', what: 'Houdt het gezellig. De zaak komt later wel.' },
    pitcher: { name: 'De pitcher', what: 'Vertelt over zichzelf, het bedrijf en het product.' },
    pusher: { name: 'De drammer', what: 'Dringt aan tot de klant toegeeft of weggaat.' },
    closer: { name: 'De closer', what: 'Vraagt om de order, en daarna nog eens.' },
    step_by_step: {
      name: 'Stap voor stap',
      what: 'Vraagt tot de behoefte duidelijk is, adviseert en laat los, en vraagt pas dan om een besluit.',
    },
    model: { name: 'De doorsneeverkoper', what: 'Kiest zoals de verkopers in het model: van alles wat, uit gewoonte en gevoel.' },
  },
  gauges: {
    influence: { name: 'Invloed', what: 'Hoeveel gewicht de verkoper bij deze klant heeft.' },
    insight: { name: 'Inzicht', what: 'Hoeveel de verkoper weet van wat deze klant nodig heeft.' },
    commitment: { name: 'Bereidheid', what: 'Hoe ver de klant zichzelf al heeft overtuigd.' },
    common_ground: { name: 'Eensgezindheid', what: 'Hoe ver de mensen aan tafel het onderling eens zijn.' },
    ceiling: { name: 'Plafond', what: 'De hoogste invloed die na de eerste indruk nog haalbaar is.' },
    demand: { name: 'Behoefte', what: 'Hoeveel er nog nodig is; na een order een tijdlang weinig.' },
    empathy: { name: 'Empathie', what: 'Hoeveel de verkoper van de ander opmerkt.' },
    intoxication: { name: 'Roes', what: 'Hoeveel de macht de verkoper naar het hoofd stijgt.' },
    expected_influence: { name: 'Verwachte invloed', what: 'De invloed waar de verkoper al op rekent. Alleen meer dan dat voelt als winst.' },
    power: { name: 'Macht van de klant', what: 'Hoe sterk de klant in het gesprek staat.' },
    trust: { name: 'Vertrouwen', what: 'Hoeveel de klant de verkoper vertrouwt.' },
    customer_empathy: { name: 'Empathie van de klant', what: 'Hoeveel de klant van de verkoper opmerkt.' },
    customer_intoxication: { name: 'Roes van de klant', what: 'Hoeveel de macht de klant naar het hoofd stijgt.' },
  },
  stages: {
    opening: { name: 'Opening', what: 'De eerste drie zetten van het eerste gesprek.' },
    exploring: { name: 'Verkennen', what: 'De klant is nog niet aan een besluit toe.' },
    deciding: { name: 'Beslissen', what: 'De klant heeft zichzelf al een eind overtuigd.' },
  },
  reactions: {
    engaged: { name: 'Doet mee', what: 'De klant gaat in op wat je zegt.' },
    cool: { name: 'Blijft koel', what: 'De klant gaat er niet op in.' },
    bargaining: { name: 'Stelt eisen', what: 'De klant gaat er niet op in, staat sterker en gebruikt dat.' },
    committing: { name: 'Verbindt zich', what: 'De klant doet mee en maakt er een eigen plan van.' },
  },
  ends: {
    order: { name: 'Order', what: 'De klant heeft ja gezegd.' },
    next_step: { name: 'Volgende stap', what: 'Er is nog niet getekend, maar de klant wil zelf verder.' },
    chase: { name: 'Achter de klant aan', what: 'Er is niets afgesproken, en de klant staat sterker. Nu moet jij bellen.' },
    open: { name: 'Open einde', what: 'Er is niets afgesproken, maar de deur staat nog open.' },
  },
  turning: {
    gained: (at) => `Zet ${at.turn}, ${at.move}: de klant deed mee, en je won ${points(at.points)} invloed.`,
    lost: (at) => `Zet ${at.turn}, ${at.move}: hier verloor je ${points(at.points)} invloed.`,
    given_away: (at) =>
      `Zet ${at.turn}, ${at.move}: je gaf ${points(at.points)} invloed weg, en de klant kreeg er macht bij.`,
    asked_too_early: (at) =>
      `Zet ${at.turn}, ${at.move}: de klant was nog niet zover. Dat kostte ${points(at.points)} invloed, en ook vertrouwen.`,
    first_impression: (at) =>
      `Je eerste zin ging over jezelf. Daarmee zakte je plafond bij deze klant met ${points(at.points)}.`,
    empathy_fell: (at) =>
      `In dit gesprek zakte je eigen empathie met ${points(at.points)}, het snelst in zet ${at.turn}.`,
  },
};
