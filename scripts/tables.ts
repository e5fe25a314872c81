import { readFileSync, writeFileSync } from 'node:fs';
import { readmeWithTables } from './readme-tables.js';

// Writes the generated tables of the README anew: node dist/scripts/tables.js
writeFileSync('README.md', readmeWithTables(readFileSync('README.md', 'utf8')));
