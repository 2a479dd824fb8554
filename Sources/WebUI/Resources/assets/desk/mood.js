import { element } from '../shared/element.js';
import { say } from './texts.js';

const arrows = { improving: '↗', worsening: '↘', steady: '→' };
/** From here on, of 1, an agent is told of urgency and frustration. */
const telling = 0.6;

/** The mood of the latest message and where it goes; null before there is one. */
export function moodView({ mood, moodTrajectory, urgency, frustration }) {
    if (mood === null || mood === undefined) return null;
    const name = mood < -0.3 ? 'negative' : mood > 0.3 ? 'positive' : 'neutral';
    return element('span', { class: 'mood' },
        element('span', { class: `tag ${name}` }, `${say(`mood_${name}`)} ${mood.toFixed(1)}`),
        moodTrajectory && element('span', { title: course(moodTrajectory) }, directionView(moodTrajectory.direction)),
        pressureTags({ urgency, frustration }));
}

/** Which way the mood goes, in words; the arrow is for the eye alone. */
export function directionView(direction) {
    return element('span', { class: `course ${direction}` },
        element('span', { 'aria-hidden': 'true' }, arrows[direction]), ' ', say(`course_${direction}`));
}

/** A tag each for a customer who cannot wait and for one who has lost patience. */
export function pressureTags({ urgency, frustration }) {
    return [
        urgency >= telling && element('span', { class: 'tag urgent' }, say('urgent')),
        frustration >= telling && element('span', { class: 'tag negative' }, say('frustrated')),
    ];
}

function course({ level, slope, lastChange }) {
    return say('course', { level: level.toFixed(2), slope: signed(slope), lastChange: signed(lastChange) });
}

function signed(value) {
    return `${value > 0 ? '+' : ''}${value.toFixed(2)}`;
}
