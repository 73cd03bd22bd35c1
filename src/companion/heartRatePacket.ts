// @wc-ignore-file
import type { In } from './messages.ts';

/** One packet of a heart-rate sensor, as sent: a bpm of 0 or of more than a heart can do is for the reader to leave out. */
export interface HeartRatePacket {
	/** Beats per minute, 0–65535. */
	readonly bpm: number;
	/** Whether the sensor touches skin; `null` where it cannot tell. */
	readonly contact: 'yes' | 'no' | null;
	/** Energy since the sensor was reset, kilojoules; `null` where it is not sent. */
	readonly energyKj: number | null;
	/** From beat to beat, whole milliseconds, oldest first; empty where they are not sent. */
	readonly rrMs: readonly number[];
}

/** Bits of the first byte (Bluetooth GATT Specification Supplement 3.116, Heart Rate Measurement); the bits above these are reserved. */
const WIDE_BPM_FLAG = 0b1;
const CONTACT_FLAG = 0b10;
const CONTACT_TOLD_FLAG = 0b100;
const ENERGY_FLAG = 0b1000;
const RR_FLAG = 0b1_0000;

/** Intervals are sent in 1/1024 s (same source). */
const RR_UNITS_PER_S = 1024;

/** Longest value of a characteristic (Bluetooth Core 5.4, vol. 3, part F, 3.2.9). */
const LONGEST_VALUE_BYTES = 512;

/** Intervals kept of one packet, the newest: no heart beats more often between two packets, and a message holds no more. */
const MOST_RR_INTERVALS = 20;

/**
 * Reads a value of the characteristic Heart Rate Measurement (0x2A37). Bytes after what the flags promise are passed over, as are
 * half an interval and intervals of 0; a value too short for its heart rate or energy is refused with a reason for the log.
 */
export function parseHeartRatePacket(
	value: DataView,
): { readonly packet: HeartRatePacket } | { readonly refused: string } {
	if (value.byteLength === 0) return { refused: 'empty heart rate packet' };
	if (value.byteLength > LONGEST_VALUE_BYTES) return { refused: 'heart rate packet too long' };
	const flags = value.getUint8(0);
	const has = (flag: number) => (flags & flag) !== 0;
	const bpmBytes = has(WIDE_BPM_FLAG) ? 2 : 1;
	const energyAt = 1 + bpmBytes;
	const rrAt = energyAt + (has(ENERGY_FLAG) ? 2 : 0);
	const rrBytes = has(RR_FLAG) ? value.byteLength - rrAt : 0;
	if (value.byteLength < rrAt) return { refused: 'heart rate packet cut short' };
	const contact = has(CONTACT_FLAG) ? 'yes' : 'no';
	return {
		packet: {
			bpm: bpmBytes === 2 ? value.getUint16(1, true) : value.getUint8(1),
			contact: has(CONTACT_TOLD_FLAG) ? contact : null,
			energyKj: has(ENERGY_FLAG) ? value.getUint16(energyAt, true) : null,
			rrMs: intervalsMs(value, rrAt, Math.floor(rrBytes / 2)).slice(-MOST_RR_INTERVALS),
		},
	};
}

function intervalsMs(value: DataView, fromByte: number, count: number): readonly number[] {
	return Array.from({ length: count }, (_, index) => value.getUint16(fromByte + 2 * index, true))
		.filter((units) => units > 0)
		.map((units) => Math.round((units * 1000) / RR_UNITS_PER_S));
}

/** A packet as a message: what is not known is left out. */
export function heartRateMessage({ bpm, contact, rrMs }: HeartRatePacket): In {
	return { t: 'hr', b: bpm, ...(rrMs.length > 0 ? { rr: [...rrMs] } : {}), ...(contact === null ? {} : { contact }) };
}
