import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changeReportSchema } from '../../src/model/change-report.js';
import { driverReportSchema } from '../../src/model/driver-report.js';
import { segmentReportSchema } from '../../src/model/segment-report.js';
import { whatIfSchema } from '../../src/model/what-if.js';
import { undertone } from './undertone.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'undertone-drivers-'));
  const done = await undertone(['run', resolve('fixtures/service-feedback.csv'), '--json'], { cwd: folder });
  expect(done.exitCode).toBe(0);
});
afterAll(() => rm(folder, { recursive: true }));

async function drivers(...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await undertone(['drivers', ...args], { cwd: folder });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

describe('undertone drivers', () => {
  it('prints the drivers with plain words on those that are clear', async () => {
    const text = await drivers();
    expect(text).toMatch(/^Efficiency .* Clear$/m);
    expect(text.replace(/\s+/g, ' ')).toContain(
      '- If nobody had cause to blame Efficiency, the mean would be',
    );
  });

  it('prints tables of groups, of change and of what would be', async () => {
    const byOffice = await drivers('--by', 'office');
    for (const office of ['Central', 'Riverside', 'Hillside', 'Northgate', 'Lakeview'])
      expect(byOffice).toMatch(new RegExp(`^${office} +\\d`, 'm'));
    const byMonth = await drivers('--compare', 'month');
    expect(byMonth).toContain('Trust: 2026-08 against 2026-07');
    const less = await drivers('--what-if', 'efficiency:-30%', '--what-if', 'employee:praise:+10%');
    expect(less).toContain(
      'If blame of Efficiency fell by 30% and praise of Employee interaction rose by 10%',
    );
  });

  it('prints whole reports as JSON, only what was asked for', async () => {
    const plain = JSON.parse(await drivers('--json'));
    expect(plain).toMatchObject({ segments: [], change: [], whatIf: [] });
    expect(driverReportSchema.parse(plain.reports[0]).outcome.name).toBe('trust');
    const all = ['--json', '--by', 'office', '--compare', 'month', '--what-if', 'ease:-100%'];
    const full = JSON.parse(await drivers(...all));
    expect(segmentReportSchema.parse(full.segments[0]).segments).toHaveLength(5);
    expect(changeReportSchema.parse(full.change[0]).period).toEqual({ before: '2026-07', now: '2026-08' });
    const ease = plain.reports[0].drivers.find(({ id }: { id: string }) => id === 'ease');
    expect(whatIfSchema.parse(full.whatIf[0]).change.value).toBeCloseTo(ease.opportunity.value, 12);
  });

  it('ranks themes, without those that say nothing in particular', async () => {
    const { reports } = JSON.parse(await drivers('--level', 'theme', '--json'));
    const ids = reports[0].drivers.map(({ id }: { id: string }) => id);
    expect(ids).toContain('waiting-time');
    expect(ids).not.toContain('overall');
  });

  it('speaks Thai in names and notes', async () => {
    const text = await drivers('--lang', 'th');
    expect(text).toContain('ไม่ใช่ข้อพิสูจน์ว่าเป็นสาเหตุ');
    expect(text).not.toContain('not proof of cause');
  });

  it.each([
    ['an unknown outcome', ['--outcome', 'trusst'], 'Did you mean trust?'],
    ['an unknown attribute', ['--by', 'ofice'], 'Did you mean office? The attributes are'],
    ['an unknown weight', ['--weight', 'wieght'], 'channel, office, trust'],
    ['an unknown period', ['--compare', 'fortnight'], 'week, month, quarter, year'],
    ['an unknown driver', ['--what-if', 'eficiency:-30%'], 'Did you mean efficiency?'],
    ['a theme for a driver', ['--what-if', 'waiting-time:-30%'], 'add --level theme'],
    ['a number for a percentage', ['--what-if', 'ease:-30'], 'such as -30%'],
    ['less than nothing', ['--what-if', 'ease:-130%'], '-100%'],
    ['a driver alone', ['--what-if', 'ease'], 'ease:-30%'],
    ['an unknown level', ['--level', 'topic'], 'driver, theme'],
  ])('%s: exit 2 and what there is', async (_name, args, says) => {
    const { exitCode, stdout, stderr } = await undertone(['drivers', ...args], { cwd: folder });
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  });
});
