/** What is true of one invented respondent, before it is put into words. */
export interface Visit {
  readonly language: 'en' | 'th';
  readonly office: string;
  readonly channel: string;
  readonly week: number;
  readonly trust: number;
  readonly mentions: readonly { readonly driver: string; readonly polarity: '+' | '-' }[];
}

/** Shares of respondents who praise and blame a driver, and the points of trust that does to them. */
export interface DriverEffect {
  readonly driver: string;
  readonly praised: number;
  readonly blamed: number;
  readonly reward: number;
  readonly penalty: number;
}

export const WEEKS = 13;
export const BASE_TRUST = 3.6;
export const NOISE = 0.8;

/** The truth of the sample. `transparency` and `other` are talked about and move nothing; `humanity` is rare. */
export const driverEffects: readonly DriverEffect[] = [
  { driver: 'effectiveness', praised: 0.13, blamed: 0.1, reward: 0.6, penalty: -1.2 },
  { driver: 'ease', praised: 0.12, blamed: 0.14, reward: 0.3, penalty: -0.5 },
  { driver: 'efficiency', praised: 0.1, blamed: 0.19, reward: 0.35, penalty: -1.05 },
  { driver: 'transparency', praised: 0.1, blamed: 0.12, reward: 0, penalty: 0 },
  { driver: 'humanity', praised: 0.012, blamed: 0.01, reward: 0.4, penalty: -0.8 },
  { driver: 'employee', praised: 0.23, blamed: 0.09, reward: 0.5, penalty: -1.1 },
  { driver: 'other', praised: 0.09, blamed: 0.12, reward: 0, penalty: 0 },
];

const offices = ['Central', 'Hillside', 'Lakeview', 'Northgate', 'Riverside'];
const channels = ['counter', 'web', 'phone', 'app'];

interface Place {
  readonly office: string;
  readonly channel: string;
  readonly week: number;
}

/** At Riverside blame for waiting doubles from week 9 on; elsewhere nothing changes. */
function blameFactor(driver: string, { office, week }: Place): number {
  if (driver !== 'efficiency' || office !== 'Riverside') return 1;
  return week >= 9 ? 2.2 : 1.1;
}

/** Only those who came, half of all, speak of building, parking and toilets. */
function channelFactor(driver: string, { channel }: Place): number {
  if (driver !== 'other') return 1;
  return channel === 'counter' ? 2 : 0;
}

/** Draws one respondent. Trust is 1 to 5: base, plus the effects, plus noise, rounded and held to the scale. */
export function drawVisit(random: () => number): Visit {
  const language = random() < 0.6 ? 'en' : 'th';
  const office = pick(offices, [0.3, 0.18, 0.15, 0.15, 0.22], random());
  const channel = pick(channels, [0.5, 0.24, 0.16, 0.1], random());
  const week = Math.floor(random() * WEEKS);
  const mentions: { driver: string; polarity: '+' | '-' }[] = [];
  let level = BASE_TRUST;
  for (const { driver, praised, blamed, reward, penalty } of driverEffects) {
    const draw = random();
    const place = { office, channel, week };
    const praise = praised * channelFactor(driver, place);
    const blame = blamed * channelFactor(driver, place) * blameFactor(driver, place);
    if (draw < blame) {
      mentions.push({ driver, polarity: '-' });
      level += penalty;
    } else if (draw < blame + praise) {
      mentions.push({ driver, polarity: '+' });
      level += reward;
    }
  }
  let noise = -6;
  for (let i = 0; i < 12; i += 1) noise += random();
  const trust = Math.min(5, Math.max(1, Math.floor(level + NOISE * noise + 0.5)));
  return { language, office, channel, week, trust, mentions };
}

function pick(values: readonly string[], shares: readonly number[], draw: number): string {
  let left = draw;
  for (const [i, value] of values.entries()) {
    left -= shares[i] ?? 0;
    if (left < 0) return value;
  }
  return values[values.length - 1] ?? '';
}
