import { describe, expect, it } from 'vitest';
import { csvRow, numberText } from './csv.ts';

describe('csvRow', () => {
	it('parts cells by commas and ends with CR LF', () => {
		expect(csvRow(['squat', 1, null, ''])).toBe('squat,1,,\r\n');
	});

	it('quotes what holds commas, quotes or line breaks', () => {
		expect(csvRow(['a,b', 'say "low"', 'two\nlines', 'a;b'])).toBe('"a,b","say ""low""","two\nlines","a;b"\r\n');
	});

	it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])('disarms the text %j', (text) => {
		expect(csvRow([text]).replace(/^"/u, '').startsWith("'")).toBe(true);
	});

	it('leaves negative numbers numbers', () => {
		expect(csvRow([-3.5])).toBe('-3.5\r\n');
	});
});

describe('numberText', () => {
	it('has a decimal point, six digits after it at most, and no exponent', () => {
		expect(numberText(1 / 3)).toBe('0.333333');
		expect(numberText(0.0000004)).toBe('0');
		expect(numberText(0.000001)).toBe('0.000001');
		expect(numberText(123456789.5)).toBe('123456789.5');
		expect(numberText(-0.0000001)).toBe('0');
	});

	it('is empty for what is no number', () => {
		expect([null, NaN, Infinity].map((value) => numberText(value))).toEqual(['', '', '']);
	});
});
