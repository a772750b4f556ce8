export const laboratory = {
  heading: 'Laboratory',
  lede: 'Each assumption of the model is a control here. Turn one, and see what happens to the team.',
  waiting: 'Loading the controls …',
  rivals: {
    heading: 'Switch an assumption off',
    lede: 'Each switch takes an assumption away, or puts another in its place. If the result stays the same, it does not depend on this assumption.',
  },
  keys: {
    heading: 'Turn the controls',
    groups: {
      listening: 'Listening and talking',
      influence: 'The salesperson’s influence',
      customer: 'The customer',
      power: 'What power does',
      closing: 'Asking for the order',
      salesperson: 'Habits and learning',
    },
    changed: (count: number) => (count === 0 ? '' : `${count} changed`),
    usual: (value: string) => `usually ${value}`,
    range: (low: string, high: string) => `slides from ${low} to ${high}`,
    whole_range: (low: string, high: string) => `allowed: ${low} to ${high}`,
    evidence: 'Evidence',
    evidences: { calibrated: 'calibrated', choice: 'a choice of the model', assumed: 'assumed', none: 'none' },
    reset: 'Reset',
    reset_named: (meaning: string) => `Back to the usual setting: ${meaning}`,
    reset_all: 'Everything back to the usual settings',
    all_usual: 'Everything is at its usual setting.',
    reset_done: 'All controls are at their usual setting again.',
    hidden: (count: number) => (count === 1 ? 'One other setting comes from a file:' : `${count} other settings come from a file:`),
  },
  result: {
    heading: 'What changes?',
    lede: (companies: number) =>
      `Each time the same company, with the same people and the same luck: once as usual, once with your controls. With ${companies} companies, since one may be chance.`,
    unchanged: 'Change a control or a switch first.',
    run: 'Work it out',
    stale: 'The controls were moved since. Work it out again.',
    progress: (done: number, all: number) => `${done} of ${all} companies worked out …`,
    caption: 'One dot is one company. Right of the line: more than usual.',
    columns: ['measure', 'usual', 'your controls', 'companies with more', 'companies with less'],
    measures: {
      sales: 'orders per salesperson',
      influence: 'influence',
      empathy: 'empathy',
      customer_power: "customer’s power",
    },
    verdict: (measure: string, more: number, less: number, all: number) =>
      more + less === 0
        ? `No company shows a difference in ${measure}.`
        : more === all
        ? `More ${measure} in all ${all} companies.`
        : less === all
          ? `Less ${measure} in all ${all} companies.`
          : `No clear direction in ${measure}: more in ${more} and less in ${less} of ${all} companies. That may be luck.`,
  },
  files: {
    heading: 'Files',
    lede: 'For researchers. The file stays on this device.',
    drop: 'Drop a configuration here, or',
    choose: 'choose a file',
    opened: (name: string) => `${name} is open.`,
    refused: 'The program refuses this file, in these words:',
    too_large: (name: string) => `${name} is no configuration: the file is larger than a megabyte.`,
    save: 'Save this configuration',
    sweep_heading: 'Sweep around this point',
    sweep_lede: (most: number) =>
      `Choose 1 to ${most} controls. With this file, the program dyad turns each of them to both sides of where you are now.`,
    sweep: 'Save the sweep',
    saved: (name: string) => `${name} is saved.`,
    run_with: (name: string) => `Run it with: dyad sweep ${name} -o results.h5`,
  },
  genes: {
    heading: 'The genes',
    notice_heading: 'Read this first',
    notice: [
      'The figure comes from one research group, with small samples. No independent replication is known.',
      'What one gene does to behaviour is next to nothing in large studies.',
      'In the model the gene effect was put in, not discovered: the figure only shows what a sample makes of it.',
      'Never say anything about a person from genes or attachment. Do not ask about them.',
    ],
    read: 'I have read this: show the figure',
    people: 'Size of the sample',
    people_value: (count: number) => `${count} salespeople`,
    another: 'Another sample',
    hint: 'Set the sample to 70 and draw another one a few times: see how the lines jump. Then set it to 5000.',
    panels: { drd4: 'Gene DRD4', drd2: 'Gene DRD2' },
    groups: { '7r': 'with 7R', no_7r: 'without 7R', a2a2: 'A2/A2', a1: 'with A1' },
    axis: 'avoidant attachment →',
    upwards: '↑ customer-oriented selling',
    caption: 'Customer-oriented selling against avoidant attachment, in standard deviations, as a questionnaire would measure them. One dot is one simulated salesperson; the lines are what a researcher would find in this sample.',
    columns: ['group', 'salespeople', 'slope', 'lower bound', 'upper bound', 'found'],
    no_line: (people: number): string => (people === 0 ? 'nobody in this group' : 'no slope found in this group'),
    found: { rises: 'rises', falls: 'falls', unclear: 'not told apart from zero' },
    announced: (people: number, group: string, slope: string) => `Sample of ${people}: slope ${slope} ${group}.`,
    announced_without: (people: number, group: string, why: string) => `Sample of ${people}: ${group}: ${why}.`,
  },
};
