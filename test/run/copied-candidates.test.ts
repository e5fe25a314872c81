import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createReader } from '../../src/language/create-reader.js';
import { findNounPhrases } from '../../src/language/english/noun-phrases.js';
import { renderCandidateYaml } from '../../src/report/render-candidate-yaml.js';
import { checkPack } from '../../src/themes/check-pack.js';
import { createCandidateFinder } from '../../src/themes/discover-candidates.js';
import { createKnownTermTest } from '../../src/themes/known-terms.js';
import { loadPack } from '../../src/themes/load-pack.js';

const read = createReader();
const isNoun = (text: string, place: number) =>
  findNounPhrases(text).some(({ start, end }) => start <= place && place < end);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candidates-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('candidate themes', () => {
  it('can be copied into a pack that passes its checks', () => {
    const base = loadPack('public-service');
    const finder = createCandidateFinder(createKnownTermTest(base, read));
    for (let i = 0; i < 12; i += 1) {
      finder.add(read(`The bicycle racks at gate ${i} rust and the "bicycle pump" leaks: shame`));
      finder.add(read(`Choir rehearsal in room ${i} drowned the lecture with its organ`));
      finder.add(read(`ห้องสมุดชั้น ${i} เปิดเพลงกล่อมแมวตอนบ่าย`));
      finder.add(read(`Nothing else came to mind on day ${i}`));
    }
    const found = finder.candidates(8, isNoun);
    expect(found.length).toBeGreaterThanOrEqual(2);
    const yaml = renderCandidateYaml(
      found.map(({ terms, ...rest }) => ({ ...rest, terms: [...terms] })),
      base,
    );
    const file = join(folder, 'mine.yaml');
    const head = 'id: mine\ntitle: { en: Mine, th: ของฉัน }\nextends: public-service\n';
    writeFileSync(file, head + yaml);
    const pack = loadPack(file);
    expect(pack.themes).toHaveLength(base.themes.length + found.length);
    const own = new Set(
      pack.themes.map(({ id }) => id).filter((id) => !base.themes.some((one) => one.id === id)),
    );
    expect(checkPack(pack, read).filter(({ theme }) => own.has(theme))).toEqual([]);
  });
});
