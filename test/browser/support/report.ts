/** A report of the kind that is pasted into the page: several events, a claim, an earlier war, and places spelled as reports spell them. */
export const REPORT = {
  published: '2022-03-30',
  publisher: 'Test Courier',
  url: 'https://courier.example/30-march',
  text: [
    'A missile strike on Tuesday destroyed part of the regional government building in Mikolaiv. At least seven people were killed and twenty-two were injured, the president said.',
    'Near Kherson, Ukrainian forces launched a counter-attack on Tuesday against Russian positions.',
    'Russian troops withdrew from Irpin on Monday, the mayor said. Kharkiv was shelled again on Tuesday evening.',
    'The city had celebrated the day before the anniversary of its liberation in 1944.',
  ].join('\n\n'),
} as const;

/** A report whose every field tries to be markup. */
export const HOSTILE = {
  published: '2022-03-30',
  publisher: '<b onmouseover="window.broken = 1">Press</b>',
  url: 'https://courier.example/"><script>window.broken = 1</script>',
  text: 'A missile strike hit Mikolaiv on Tuesday <img src=x onerror="window.broken = 1"><script>window.broken = 1</script>, killing seven people.',
} as const;
