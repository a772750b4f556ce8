// De balken onder ‘Waarom?’. De zinnen gaan over de klant en de verkoper, zodat ze ook kloppen als het model speelt.
import type { ModelWords } from '../model.ts';

export const equations: Pick<ModelWords, 'engagement' | 'sale' | 'influence_change' | 'power_change'> = {
  engagement: {
    intercept: {
      name: 'Uitgangspunt',
      plus: 'Een klant doet ook uit zichzelf mee',
      minus: 'Een klant doet niet vanzelf mee',
      none: 'Een klant kan alle kanten op',
    },
    listening: {
      name: 'Luisteren',
      plus: 'De klant werd gehoord',
      minus: 'Het luisteren werkte tegen',
      none: 'Er werd niet geluisterd',
    },
    trust: {
      name: 'Vertrouwen',
      plus: 'De klant vertrouwt de verkoper',
      minus: 'Het vertrouwen werkte tegen',
      none: 'Er is nog geen vertrouwen',
    },
    closeness_fit: {
      name: 'Nabijheid',
      plus: 'De afstand was goed gekozen',
      minus: 'Dat was te dichtbij voor deze klant',
      none: 'Nabijheid speelde geen rol',
    },
    content: {
      name: 'Inhoud',
      plus: 'De klant hoorde iets bruikbaars',
      minus: 'De inhoud werkte tegen',
      none: 'De klant hoorde niets nieuws over de eigen zaak',
    },
    empathy: {
      name: 'Empathie van de klant',
      plus: 'De klant leefde mee',
      minus: 'Het meeleven werkte tegen',
      none: 'De klant leefde niet mee',
    },
    pressure: {
      name: 'Druk',
      plus: 'De druk hielp',
      minus: 'De klant voelde druk',
      none: 'Er was geen druk',
    },
    self_focus: {
      name: 'Over zichzelf',
      plus: 'Over zichzelf praten hielp',
      minus: 'Het ging over de verkoper',
      none: 'Het ging niet over de verkoper',
    },
  },
  sale: {
    intercept: {
      name: 'Uitgangspunt',
      plus: 'Een order komt hier vanzelf',
      minus: 'Een order komt niet vanzelf',
      none: 'Een order kan alle kanten op',
    },
    commitment: {
      name: 'Bereidheid',
      plus: 'De klant had zichzelf al een eind overtuigd',
      minus: 'De bereidheid werkte tegen',
      none: 'De klant had nog niets voor zichzelf besloten',
    },
    trust: {
      name: 'Vertrouwen',
      plus: 'Er was vertrouwen',
      minus: 'Het vertrouwen werkte tegen',
      none: 'Er was geen vertrouwen',
    },
    content: {
      name: 'Inhoud',
      plus: 'Het voorstel raakte wat er nodig is',
      minus: 'De inhoud werkte tegen',
      none: 'Wat er nodig is, bleef onbekend',
    },
    influence: {
      name: 'Invloed',
      plus: 'Het woord van de verkoper woog mee',
      minus: 'De invloed werkte tegen',
      none: 'Het woord van de verkoper woog niet mee',
    },
    imbalance: {
      name: 'Evenwicht',
      plus: 'De ongelijkheid hielp',
      minus: 'De een stond sterker dan de ander',
      none: 'Beiden stonden even sterk',
    },
    common_ground: {
      name: 'Eensgezindheid',
      plus: 'De verdeeldheid hielp',
      minus: 'De groep was het onderling niet eens',
      none: 'Niemand aan tafel stond in de weg',
    },
    satisfied: {
      name: 'Net gekocht',
      plus: 'De vorige order hielp',
      minus: 'Er is pas gekocht, de behoefte is klein',
      none: 'Er is behoefte',
    },
    fit: {
      name: 'Aanbod',
      plus: 'Het aanbod past beter dan gemiddeld',
      minus: 'Het aanbod past slechter dan gemiddeld',
      none: 'Het aanbod past zo goed als gemiddeld',
    },
    territory: {
      name: 'Regio',
      plus: 'De regio zit mee',
      minus: 'De regio zit tegen',
      none: 'De regio maakt geen verschil',
    },
  },
  influence_change: {
    listening: { name: 'Luisteren', plus: 'De klant werd gehoord', minus: 'Luisteren kostte invloed', none: 'Er werd niet geluisterd' },
    content: { name: 'Inhoud', plus: 'De klant had er iets aan', minus: 'De inhoud kostte invloed', none: 'Er was geen bruikbare inhoud' },
    letting_go: { name: 'Loslaten', plus: 'Ruimte geven bracht invloed terug', minus: 'Loslaten kostte invloed', none: 'Er werd niets losgelaten' },
    self_focus: { name: 'Over zichzelf', plus: 'Over zichzelf praten hielp', minus: 'Het ging over de verkoper', none: 'Het ging niet over de verkoper' },
    pressure: { name: 'Druk', plus: 'De druk hielp', minus: 'De druk stuitte op verzet', none: 'Druk kostte hier niets' },
    refusal: { name: 'Een nee', plus: 'Het nee hielp', minus: 'Er werd te vroeg om een besluit gevraagd', none: 'Er werd geen nee gezegd' },
    own_will: { name: 'Eigen wil', plus: 'De wil van de klant hielp', minus: 'De wil van de klant werkte tegen', none: 'De wil van de klant speelde geen rol' },
    limit: { name: 'Grens', plus: 'Lager dan nul kan niet', minus: 'Hoger dan honderd kan niet', none: 'Er was geen grens bereikt' },
  },
  power_change: {
    listening: { name: 'Luisteren', plus: 'Gehoord worden maakte de klant sterker', minus: 'Luisteren maakte de klant zwakker', none: 'Luisteren verandert de macht van de klant niet' },
    content: { name: 'Inhoud', plus: 'De inhoud maakte de klant sterker', minus: 'De klant hoorde iets wat nog onbekend was', none: 'Er was geen bruikbare inhoud' },
    letting_go: { name: 'Loslaten', plus: 'De klant kreeg het heft in handen', minus: 'Loslaten maakte de klant zwakker', none: 'Er werd niets losgelaten' },
    self_focus: { name: 'Over zichzelf', plus: 'Wie over zichzelf praat, geeft macht weg', minus: 'Over zichzelf praten maakte de klant zwakker', none: 'Het ging niet over de verkoper' },
    pressure: { name: 'Druk', plus: 'Verzet maakte de klant sterker', minus: 'De druk maakte de klant zwakker', none: 'Druk veranderde hier niets' },
    refusal: { name: 'Een nee', plus: 'Nee zeggen maakte de klant sterker', minus: 'Het nee maakte de klant zwakker', none: 'Er werd geen nee gezegd' },
    own_will: { name: 'Eigen wil', plus: 'De klant kwam weer op eigen kracht', minus: 'De klant zakte terug naar het gewone', none: 'De klant stond al op eigen kracht' },
    limit: { name: 'Grens', plus: 'Lager dan nul kan niet', minus: 'Hoger dan honderd kan niet', none: 'Er was geen grens bereikt' },
  },
};
