import { describe, expect, it } from 'vitest';
import { watchBattery } from './battery.ts';

describe('watchBattery', () => {
	it('tells what the machine runs on as it changes', async () => {
		const battery = { charging: true, level: 0.9 };
		const watch = watchBattery({ getBattery: () => Promise.resolve(battery) });
		await Promise.resolve();
		const told = [watch.power()];
		battery.charging = false;
		told.push(watch.power());
		battery.level = 0.15;
		told.push(watch.power());
		expect(told).toEqual(['mains', 'battery', 'low-battery']);
	});

	it('takes a machine for plugged in where the browser tells nothing or refuses to', async () => {
		const refused = watchBattery({ getBattery: () => Promise.reject(new Error('not allowed')) });
		const forbidden = watchBattery({
			getBattery: () => {
				throw new Error('not allowed');
			},
		});
		await Promise.resolve();
		expect([watchBattery({}), refused, forbidden].map((watch) => watch.power())).toEqual(['mains', 'mains', 'mains']);
	});
});
