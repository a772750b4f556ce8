import type { KeysWords } from '../keys.ts';

export const keys: KeysWords = {
  'engagement.listening': {
    label: 'Hoe zwaar luisteren telt',
    what: 'Hoger: een klant die gehoord wordt, doet vaker mee.',
  },
  'engagement.trust': {
    label: 'Hoe zwaar vertrouwen telt',
    what: 'Hoger: vertrouwen maakt meedoen makkelijker.',
  },
  'engagement.closeness_fit': {
    label: 'Hoe zwaar passende nabijheid telt',
    what: 'Hoger: te dichtbij of te ver weg wordt sterker afgestraft, precies goed sterker beloond.',
  },
  'engagement.content': {
    label: 'Hoe zwaar inhoud telt',
    what: 'Hoger: bruikbaar inzicht haalt een klant eerder over om mee te doen.',
  },
  'engagement.empathy': {
    label: 'Hoe zwaar de empathie van de klant telt',
    what: 'Hoger: een klant die meeleeft, doet vaker mee.',
  },
  'engagement.pressure': {
    label: 'Hoe zwaar druk stoort',
    what: 'Hoger: wie aandringt, verliest de klant eerder, vooral een klant met een eigen wil.',
  },
  'engagement.self_focus': {
    label: 'Hoe zwaar praten over jezelf stoort',
    what: 'Hoger: wie over zichzelf praat, verliest de klant eerder, vooral een klant met macht.',
  },
  'insight.gain': {
    label: 'Hoe snel luisteren inzicht geeft',
    what: 'Hoger: één goede vraag leert je meer over de behoefte.',
  },
  'insight.forgetting': {
    label: 'Wat je tussen gesprekken vergeet',
    what: 'Hoger: er zakt meer weg van wat je wist.',
  },
  'influence.gain': {
    label: 'Hoe snel invloed groeit',
    what: 'Hoger: een klant die meedoet, geeft sneller invloed.',
  },
  'influence.yield_gain': {
    label: 'Wat loslaten oplevert',
    what: 'Hoger: ruimte geven brengt meer invloed terug.',
  },
  'influence.loss': {
    label: 'Hoe snel invloed verloren gaat',
    what: 'Hoger: praten over jezelf en aandringen kosten meer invloed.',
  },
  'influence.relax': {
    label: 'Hoe invloed wegzakt tussen gesprekken',
    what: 'Hoger: na een week is er minder over van wat je had opgebouwd of verspeeld.',
  },
  'influence.opening_scar': {
    label: 'Wat een opening over jezelf kost',
    what: 'Hoger: een eerste zin over jezelf begrenst je invloed sterker. Op nul doet die niets.',
  },
  'influence.scar_healing': {
    label: 'Hoe een eerste indruk geneest',
    what: 'Hoger: de klant vergeeft een verkeerde opening sneller. Op nul nooit.',
  },
  'customer_power.gain': {
    label: 'Macht door een verkoper die over zichzelf praat',
    what: 'Hoger: pitchen en stukgelopen aandringen maken de klant sneller machtig.',
  },
  'customer_power.yield_gain': {
    label: 'Macht door losgelaten te worden',
    what: 'Hoger: wie ruimte krijgt, gaat sterker staan.',
  },
  'customer_power.loss': {
    label: 'Macht die inzicht wegneemt',
    what: 'Hoger: iets horen wat je nog niet wist, maakt een klant minder machtig.',
  },
  'trust.gain': {
    label: 'Hoe snel vertrouwen groeit',
    what: 'Hoger: luisteren, inhoud en passende nabijheid wekken sneller vertrouwen.',
  },
  'trust.loss': {
    label: 'Hoe snel vertrouwen verloren gaat',
    what: 'Hoger: druk en te veel nabijheid kosten meer vertrouwen.',
  },
  'commitment.gain': {
    label: 'Hoe snel een klant zichzelf overtuigt',
    what: 'Hoger: met inhoud en ruimte komt een klant sneller bij een besluit.',
  },
  'common_ground.gain': {
    label: 'Hoe snel een groep het eens wordt',
    what: 'Hoger: loslaten brengt een groep sneller bij elkaar.',
  },
  'power.empathy_erosion': {
    label: 'Wat macht van empathie afneemt',
    what: 'Hoger: wie de macht naar het hoofd stijgt, verliest meer empathie. Op nul laat macht empathie met rust.',
  },
  'power.empathy_erosion_sd': {
    label: 'Hoe mensen daarin verschillen',
    what: 'Hoger: de een verliest veel empathie door macht, de ander niets.',
  },
  'power.intoxication_level': {
    label: 'Roes van blijvende invloed',
    what: 'Hoger: lang invloed hebben stijgt meer naar het hoofd.',
  },
  'power.intoxication_rpe': {
    label: 'Roes van onverwachte invloed',
    what: 'Hoger: meer invloed dan verwacht stijgt sneller naar het hoofd.',
  },
  'power.empathy_rate': {
    label: 'Hoe snel empathie de roes volgt',
    what: 'Hoger: empathie daalt en herstelt in minder zetten.',
  },
  'power.empathy_gap_recovery': {
    label: 'Wat de klant tussen gesprekken herstelt',
    what: 'Hoger: een week rust geeft de klant meer empathie terug.',
  },
  'closing.commitment': {
    label: 'Hoe zwaar bereidheid telt bij de order',
    what: 'Hoger: wie zichzelf al overtuigd heeft, zegt vaker ja.',
  },
  'closing.trust': {
    label: 'Hoe zwaar vertrouwen telt bij de order',
    what: 'Hoger: vertrouwen geeft vaker een ja.',
  },
  'closing.content': {
    label: 'Hoe zwaar inhoud telt bij de order',
    what: 'Hoger: wie de behoefte kent en het vak verstaat, krijgt vaker een ja.',
  },
  'closing.influence': {
    label: 'Hoe zwaar invloed telt bij de order',
    what: 'Hoger: invloed geeft vaker een ja.',
  },
  'closing.imbalance': {
    label: 'Hoe zwaar een scheve verhouding telt',
    what: 'Hoger: staat een van beiden veel sterker, dan komt er zelden een ja.',
  },
  'closing.satisfied': {
    label: 'Hoe sterk een order de behoefte stilt',
    what: 'Hoger: wie net heeft gekocht, koopt minder snel opnieuw.',
  },
  'closing.premature_trust': {
    label: 'Vertrouwen dat te vroeg vragen kost',
    what: 'Hoger: een te vroege vraag om de order kost meer vertrouwen.',
  },
  'closing.premature_influence': {
    label: 'Invloed die te vroeg vragen kost',
    what: 'Hoger: een te vroege vraag om de order kost meer invloed.',
  },
  'closing.premature_power': {
    label: 'Macht die te vroeg vragen weggeeft',
    what: 'Hoger: een te vroege vraag om de order maakt de klant sterker.',
  },
  'negotiation.max_discount': {
    label: 'Hoogste korting',
    what: 'Hoger: er valt meer af te dingen.',
  },
  'negotiation.power': {
    label: 'Hoe zwaar macht telt bij de korting',
    what: 'Hoger: een klant die sterker staat, krijgt er meer af.',
  },
  'choice.empathy': {
    label: 'Hoe empathie het kiezen stuurt',
    what: 'Hoger: wie empathie heeft, vraagt, benoemt, adviseert en laat vaker los.',
  },
  'choice.push_disinhibition': {
    label: 'Aandringen in een roes',
    what: 'Hoger: wie in een roes is, gaat vaker aandringen.',
  },
  'choice.pitch_disinhibition': {
    label: 'Pitchen in een roes',
    what: 'Hoger: wie in een roes is, gaat vaker over zichzelf praten.',
  },
  'choice.fear_of_asking': {
    label: 'Opzien tegen de vraag om de order',
    what: 'Hoger: wie snel bang is voor een nee, vraagt minder vaak.',
  },
  'choice.reassurance': {
    label: 'Bevestiging zoeken',
    what: 'Hoger: wie bang is voor afwijzing, maakt vaker een praatje.',
  },
  'choice.readiness': {
    label: 'Vragen als de klant zover is',
    what: 'Hoger: de verkoper vraagt vaker om de order als de klant zover is, en minder vaak daarvoor.',
  },
  'choice.impulsivity': {
    label: 'Hoe impulsief een roes maakt',
    what: 'Hoger: in een roes kiest de verkoper meer op goed geluk.',
  },
  'learning.rate': {
    label: 'Hoe snel verkopers leren',
    what: 'Hoger: wat vandaag werkte, komt morgen vaker terug.',
  },
  'learning.novelty': {
    label: 'Hoe prettig iets nieuws is',
    what: 'Hoger: iets ontdekken over de klant voelt als een grotere beloning.',
  },
  'learning.approval': {
    label: 'Hoe prettig goedkeuring is',
    what: 'Hoger: aardig gevonden worden voelt als een grotere beloning.',
  },
  'moves.ask.habit': {
    label: 'Gewoonte: vragen',
    what: 'Hoger: verkopers stellen vaker een vraag.',
  },
  'moves.observe.habit': {
    label: 'Gewoonte: benoemen',
    what: 'Hoger: verkopers zeggen vaker wat ze zien gebeuren.',
  },
  'moves.tailor.habit': {
    label: 'Gewoonte: adviseren',
    what: 'Hoger: verkopers geven vaker advies op maat.',
  },
  'moves.release.habit': {
    label: 'Gewoonte: loslaten',
    what: 'Hoger: verkopers laten het oordeel vaker aan de klant.',
  },
  'moves.socialise.habit': {
    label: 'Gewoonte: praatje maken',
    what: 'Hoger: verkopers houden het vaker gezellig.',
  },
  'moves.pitch.habit': {
    label: 'Gewoonte: pitchen',
    what: 'Hoger: verkopers praten vaker over zichzelf en hun product.',
  },
  'moves.push.habit': {
    label: 'Gewoonte: aandringen',
    what: 'Hoger: verkopers drukken hun mening vaker door.',
  },
  'moves.close.habit': {
    label: 'Gewoonte: een besluit vragen',
    what: 'Hoger: verkopers vragen vaker om de order.',
  },
  'dopamine.gain_7r': {
    label: 'Beloning bij dragers van 7R',
    what: 'Hoger: dragers van DRD4 7R voelen een beloning sterker. Op nul is er geen verschil.',
  },
  'dopamine.gain_a1': {
    label: 'Beloning bij dragers van A1',
    what: 'Hoger: dragers van DRD2 A1 voelen een beloning minder. Op nul is er geen verschil.',
  },
  'dopamine.sensitivity_7r': {
    label: 'Gevoeligheid voor macht bij 7R',
    what: 'Hoger: macht stijgt dragers van 7R sneller naar het hoofd.',
  },
  'dopamine.sensitivity_a1': {
    label: 'Gevoeligheid voor macht bij A1',
    what: 'Hoger: macht stijgt dragers van A1 minder snel naar het hoofd.',
  },
  'traits.knowledge': {
    label: 'Vakkennis',
    what: 'Hoger: verkopers weten meer van hun vak, zodat inzicht meer overtuigt.',
  },
  'traits.salesperson_empathy': {
    label: 'Empathie van verkopers',
    what: 'Hoger: verkopers merken van zichzelf meer op.',
  },
  'traits.customer_empathy': {
    label: 'Empathie van klanten',
    what: 'Hoger: klanten leven meer mee.',
  },
  'traits.will': {
    label: 'Eigen wil van klanten',
    what: 'Hoger: klanten laten zich minder duwen en staan vanzelf sterker.',
  },
  'team.coaching': {
    label: 'Steun van de leidinggevende',
    what: 'Hoger: coaching neemt meer van de angst om te vragen weg.',
  },
  'team.sharing': {
    label: 'Kennis delen in het team',
    what: 'Hoger: wie weinig weet, leert sneller van de anderen.',
  },
  'market.churn': {
    label: 'Hoe vaak klanten vertrekken',
    what: 'Hoger: meer klanten zoeken een andere verkoper.',
  },
  'market.churn_trust': {
    label: 'Hoe vertrouwen klanten houdt',
    what: 'Hoger: wie vertrouwd wordt, verliest minder klanten, en wie dat niet wordt meer.',
  },
  'market.churn_chase': {
    label: 'Hoe achternazitten klanten wegjaagt',
    what: 'Hoger: een klant die achterna wordt gezeten, vertrekt eerder.',
  },
};
