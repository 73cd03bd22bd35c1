// Plumbline on a Bangle.js 2. The interpreter of the watch reads ES5, knows 8-bit characters only and does not hoist:
// a function stands before the first line that runs it. Lines of comment are left out when it is sent to the watch.
var APP = '1';
var MIDDLE = 88;
var BLACK = '#000';
var WHITE = '#fff';
var LIT = { 1: '#ff0', 2: '#ff0', 3: '#f00' };
// Milliseconds: on, off, on. The same as on every other wrist.
var WORDS = {
	rep: [40],
	mild: [150],
	marked: [80, 60, 80],
	'set-done': [200, 150, 200, 150, 200],
	stop: [800],
};
var CUE_MS = 2500;
// Longer than a press by accident, shorter than the four seconds after which the watch leaves the app.
var HOLD_MS = 800;
var LEAVE_MS = 4000;
var ASK_AGAIN_MS = 800;
var ASKS = 3;
var MOTION_HZ = 25;
var BATTERY_MS = 60000;

var state = null;
var marks = [];
var cue = null;
var cueTimer;
var restTimer;
var holdTimer;
var buzzTimer;
var battery = 0;
var ownHeart = 0;
var heartAt = 0;
var linked = false;
var motion = '';
var samples = 0;
var streams = false;
var asked = {};
var nextCommand = 1;
var boot = Math.floor(Math.random() * 46656).toString(36);

function say(message) {
	if (linked) Bluetooth.println(JSON.stringify(message));
}

// Drawing

// As large as fits; what is too long for the smallest letters is cut.
function write(text, x, y, widthPx, sizePx) {
	g.setFontVector(sizePx);
	while (sizePx > 14 && g.stringWidth(text) > widthPx) {
		sizePx -= 2;
		g.setFontVector(sizePx);
	}
	while (text.length > 1 && g.stringWidth(text) > widthPx) text = text.substr(0, text.length - 1);
	g.drawString(text, x, y);
}

function inTwo(text) {
	var words = text.split(' ');
	var first = words[0];
	var i = 1;
	while (i < words.length && first.length + words[i].length < text.length / 2 + 2) {
		first += ' ' + words[i];
		i++;
	}
	var second = words.slice(i).join(' ');
	return second === '' ? [first] : [first, second];
}

function drawHeart(x, y) {
	g.fillCircle(x - 4, y - 3, 4);
	g.fillCircle(x + 4, y - 3, 4);
	g.fillPoly([x - 8, y - 1, x + 8, y - 1, x, y + 8]);
}

function heartNow() {
	if (state !== null && state.hr !== null) return state.hr;
	return Date.now() - heartAt < 5000 ? ownHeart : 0;
}

function drawFoot(left) {
	var bpm = heartNow();
	g.setFontAlign(-1, 0);
	write(left, 8, 162, 90, 20);
	g.setFontAlign(-1, 0);
	drawHeart(118, 161);
	write(bpm > 0 ? '' + bpm : '--', 132, 162, 40, 20);
}

function drawHead(label, corner) {
	g.setFontAlign(-1, 0);
	write(label, 8, 14, 118, 20);
	g.setFontAlign(1, 0);
	write(corner, 170, 14, 44, 20);
}

// Answers by shape before colour: clean tall and full, to work on half as high, can't tell an outline, not told or to come a dot.
function drawMarks(goal) {
	var all = Math.min(20, Math.max(goal === null ? 0 : goal, marks.length));
	var from = Math.max(0, marks.length - 20);
	var stepPx = Math.min(16, Math.floor(160 / Math.max(1, all)));
	var leftPx = MIDDLE - (all * stepPx) / 2;
	for (var i = 0; i < all; i++) {
		var x = Math.round(leftPx + i * stepPx);
		var mark = marks[from + i];
		if (mark === 1) {
			g.setColor('#0f0');
			g.fillRect(x, 128, x + stepPx - 4, 144);
		} else if (mark === 0) {
			g.setColor('#ff0');
			g.fillRect(x, 136, x + stepPx - 4, 144);
		} else if (mark === 2) {
			g.setColor('#0ff');
			g.drawRect(x, 128, x + stepPx - 4, 144);
		} else {
			g.setColor(WHITE);
			g.fillRect(x + stepPx / 2 - 3, 142, x + stepPx / 2 - 1, 144);
		}
	}
	g.setColor(WHITE);
}

function drawBig(text, word) {
	g.setFontAlign(0, 0);
	write(text, MIDDLE, word === '' ? 80 : 70, 164, word === '' ? 104 : 88);
	if (word !== '') write(word, MIDDLE, 132, 164, 24);
}

// During a set which one it is, else how long the watch lasts.
function corner() {
	if (state === null || state.stage !== 'work' || state.set === 0) return battery + '%';
	return state.set + (state.sets > 0 ? '/' + state.sets : '');
}

function setWords() {
	if (state.set === 0) return '';
	return 'Set ' + state.set + (state.sets > 0 ? ' of ' + state.sets : '');
}

function drawTold(title, words) {
	g.setFontAlign(0, 0);
	write(title, MIDDLE, 66, 160, 34);
	var lines = inTwo(words);
	for (var i = 0; i < lines.length; i++) write(lines[i], MIDDLE, 104 + i * 24, 164, 22);
}

function drawCue() {
	var praise = cue.code === 'praise';
	g.setBgColor(praise ? '#0f0' : LIT[cue.sev]);
	g.clear();
	g.setColor(BLACK);
	// A tick for praise; else one bar, two bars, a block: the same as is felt.
	if (praise) g.fillPoly([70, 28, 76, 22, 84, 30, 102, 12, 108, 18, 84, 42]);
	else if (cue.sev === 1) g.fillRect(80, 14, 96, 40);
	else if (cue.sev === 2) {
		g.fillRect(66, 14, 82, 40);
		g.fillRect(94, 14, 110, 40);
	} else if (cue.sev === 3) g.fillRect(72, 10, 104, 42);
	g.setFontAlign(0, 0);
	var lines = inTwo(cue.s);
	for (var i = 0; i < lines.length; i++) {
		write(lines[i], MIDDLE, (lines.length === 1 ? 88 : 70) + i * 38, 168, 40);
	}
	if (state !== null) write('' + state.n, MIDDLE, 152, 80, 30);
}

function drawStage() {
	switch (state.stage) {
		case 'work':
			drawBig('' + state.n, '');
			drawMarks(state.goal);
			drawFoot(state.goal === null ? '' : 'of ' + state.goal);
			return;
		case 'rest':
			drawBig('' + state.rest, 'Rest');
			break;
		case 'paused':
			drawBig('' + state.n, 'Paused');
			break;
		case 'pain':
			drawTold('Pain?', 'Answer on the screen');
			break;
		case 'done':
			drawTold('Done', 'Summary on the screen');
			break;
		case 'idle':
			drawTold('Ready', 'Begin on the screen');
			break;
		default:
			drawTold('Ready', 'Button starts the set');
	}
	drawFoot(setWords());
}

function draw() {
	if (cue !== null) {
		drawCue();
		return;
	}
	g.setBgColor(BLACK);
	g.clear();
	g.setColor(WHITE);
	drawHead(state !== null && state.label !== '' ? state.label : 'Plumbline', corner());
	if (!linked) {
		drawTold('Not linked', 'Open Watch in Plumbline');
		drawFoot('');
	} else if (state === null) {
		drawTold('Linked', 'Waiting for the set');
		drawFoot('');
	} else drawStage();
}

// What is felt

function feel(word) {
	var pattern = WORDS[word];
	var at = 0;
	function next() {
		if (at >= pattern.length) return;
		Bangle.buzz(pattern[at]);
		if (at + 1 < pattern.length) buzzTimer = setTimeout(next, pattern[at] + pattern[at + 1]);
		at += 2;
	}
	if (pattern === undefined) return;
	if (buzzTimer !== undefined) clearTimeout(buzzTimer);
	buzzTimer = undefined;
	next();
}

// What comes from the page

function tickRest() {
	if (state === null || state.stage !== 'rest' || state.rest <= 0) {
		clearInterval(restTimer);
		restTimer = undefined;
		return;
	}
	state.rest--;
	if (cue === null) draw();
}

function countRest() {
	if (restTimer === undefined && state.stage === 'rest' && state.rest > 0) restTimer = setInterval(tickRest, 1000);
}

function takeState(message) {
	if (message.n === 0 || state === null || state.set !== message.set || state.ex !== message.ex) marks = [];
	state = message;
	while (marks.length > state.n) marks.pop();
	countRest();
}

function takeRep(message) {
	if (state !== null) state.n = message.n;
	// What was not told of stays a dot.
	while (marks.length < message.n - 1) marks.push(3);
	marks[message.n - 1] = message.q;
}

function endCue() {
	cue = null;
	cueTimer = undefined;
	draw();
}

function takeCue(message) {
	cue = message;
	if (cueTimer !== undefined) clearTimeout(cueTimer);
	cueTimer = setTimeout(endCue, CUE_MS);
	Bangle.setLCDPower(1);
}

function takeRest(message) {
	if (state === null) return;
	state.stage = 'rest';
	state.rest = message.s;
	countRest();
}

function hello() {
	say({ t: 'hello', v: 1, dev: process.env.BOARD, app: APP, caps: ['hr', 'imu', 'text', 'haptic', 'cmd'] });
	say({ t: 'bat', p: battery });
}

function stream(wanted) {
	streams = wanted;
	motion = '';
	samples = 0;
	Bangle.setPollInterval(wanted ? 1000 / MOTION_HZ : 80);
}

function link(now) {
	linked = now;
	Bangle.setHRMPower(now ? 1 : 0, 'plumbline');
	if (!now) {
		stream(false);
		asked = {};
		state = null;
		cue = null;
	}
	draw();
}

function take(message) {
	switch (message.t) {
		case 'hi':
			link(true);
			hello();
			return;
		case 'imu':
			stream(message.on === 1);
			return;
		case 'buzz':
			feel(message.w);
			return;
		case 'ping':
			say({ t: 'pong', id: message.id, bat: battery });
			return;
		case 'ack':
			delete asked[message.id];
			return;
		case 'state':
			takeState(message);
			break;
		case 'rep':
			takeRep(message);
			break;
		case 'cue':
			takeCue(message);
			break;
		case 'rest':
			takeRest(message);
			break;
		case 'bye':
			state = null;
			break;
		default:
			return;
	}
	draw();
}

// The page calls this by name, with one message in each line.
global.FC = function (message) {
	if (!linked) link(true);
	take(message);
};
global.FC.app = APP;

// What goes to the page

function ask(id) {
	var question = asked[id];
	if (question === undefined) return;
	if (question.left === 0) {
		delete asked[id];
		return;
	}
	question.left--;
	say({ t: 'cmd', id: id, a: question.a });
	setTimeout(function () {
		ask(id);
	}, ASK_AGAIN_MS);
}

function command(action) {
	if (!linked) return;
	var id = boot + '-' + nextCommand;
	nextCommand++;
	asked[id] = { a: action, left: ASKS };
	ask(id);
}

function onButton(press) {
	if (press.state) {
		holdTimer = setTimeout(function () {
			holdTimer = undefined;
			feel('marked');
			command('stop');
		}, HOLD_MS);
	} else if (holdTimer !== undefined) {
		clearTimeout(holdTimer);
		holdTimer = undefined;
		command('toggle');
	}
}

// A sleeve or a kettlebell must not skip a set: while one runs, only the button counts.
function onSwipe(sideways) {
	if (state !== null && state.stage === 'work') return;
	if (sideways === -1) command('next');
	if (sideways === 1) command('redo');
}

function onHeart(reading) {
	var bpm = Math.round(reading.bpm);
	if (bpm <= 0 || reading.confidence < 50) return;
	ownHeart = bpm;
	heartAt = Date.now();
	say({ t: 'hr', b: bpm, c: Math.min(100, Math.round(reading.confidence)) });
	if (cue === null) draw();
}

function twoBytes(gravities) {
	var milli = Math.max(-32768, Math.min(32767, Math.round(gravities * 1000)));
	return String.fromCharCode(milli & 255, (milli >> 8) & 255);
}

function onMotion(now) {
	if (!streams || !linked) return;
	motion += twoBytes(now.x) + twoBytes(now.y) + twoBytes(now.z);
	samples++;
	if (samples < MOTION_HZ) return;
	say({ t: 'imu', hz: MOTION_HZ, d: btoa(motion) });
	motion = '';
	samples = 0;
}

function readBattery() {
	battery = Math.max(0, Math.min(100, Math.round(E.getBattery())));
	say({ t: 'bat', p: battery });
}

Bangle.setOptions({ lockTimeout: 0, btnLoadTimeout: LEAVE_MS, powerSave: false });
Bangle.setUI();
Bangle.setLocked(false);
Bangle.on('swipe', onSwipe);
Bangle.on('HRM', onHeart);
Bangle.on('accel', onMotion);
setWatch(onButton, BTN1, { edge: 'both', repeat: true, debounce: 25 });
NRF.on('disconnect', function () {
	link(false);
});
readBattery();
setInterval(readBattery, BATTERY_MS);
draw();
if (NRF.getSecurityStatus().connected) link(true);
hello();
