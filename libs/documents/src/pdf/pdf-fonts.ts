import { readdirSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import { readFontFace, type FontFace } from './font-face';

/** A family as the PDF knows it: one file for usual and one for bold letters. */
export interface FontFamily {
  readonly name: string;
  readonly normal: FontFace;
  readonly bold: FontFace;
}

export const standardFamily = 'Noto Serif SC';

/**
 * The fonts of PDFs: 思源宋体 (all of GB 18030-2022 level 2, with the name characters 䶮, 㛃, 𠅤), and whatever the operator
 * puts into `DATA_DIR/fonts`. A file there is used where a document names it (`仿宋_GB2312.ttf`), and for characters that
 * the standard font lacks.
 */
@Injectable()
export class PdfFonts {
  private readonly folder: string;
  private known: readonly FontFamily[] | undefined;

  constructor(config: AppConfig) {
    this.folder = join(config.DATA_DIR, 'fonts');
  }

  /** The standard family first. Read when first asked for: a process that makes no PDF loads no font. */
  get families(): readonly FontFamily[] {
    return (this.known ??= [standard(), ...ofFolder(this.folder)]);
  }

  /** The family to show a character in: the one asked for, or the first that has it; undefined when none does. */
  familyFor(codePoint: number, wanted: string | null): FontFamily | undefined {
    const asked = wanted && this.families.find(({ name }) => name === wanted);
    if (asked && asked.normal.has(codePoint)) return asked;
    return this.families.find(({ normal }) => normal.has(codePoint));
  }

  /** The characters of a text that no font has, each once. Looks into the folder again before it says so. */
  missing(text: string): string[] {
    const characters = [...new Set(text.replace(/[\s\p{Cf}]/gu, ''))];
    const lacking = () => characters.filter((one) => !this.familyFor(one.codePointAt(0)!, null));
    if (lacking().length === 0) return [];
    this.known = [this.families[0], ...ofFolder(this.folder)];
    return lacking();
  }
}

function standard(): FontFamily {
  const folder = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  const face = (weight: string) => readFontFace(join(folder, weight, `NotoSerifSC_${weight}.ttf`));
  return { name: standardFamily, normal: face('400Regular'), bold: face('700Bold') };
}

function ofFolder(folder: string): FontFamily[] {
  return names(folder)
    .filter((file) => /\.(ttf|otf)$/i.test(file))
    .flatMap((file) => {
      try {
        const face = readFontFace(join(folder, file));
        return [{ name: parse(file).name, normal: face, bold: face }];
      } catch {
        return []; // not a font: the others still serve
      }
    });
}

const names = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};
