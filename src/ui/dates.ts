/** The only place where dates and durations become words. */
export interface DateWords {
  /** "today 12:40 pm", "tomorrow 8 am", "Thursday 2 pm", "12 Oct". */
  when: (instant: string) => string;
  minutes: (minutes: number) => string;
  /** The time of an instant alone, "8:40 am". */
  time: (instant: string) => string;
  /** A calendar day, "Tue, Nov 24", from YYYY-MM-DD. */
  day: (date: string) => string;
  /** The same with its year, "Tue, Nov 24, 2026". */
  fullDay: (date: string) => string;
  /** The day it is in the district, YYYY-MM-DD. */
  today: string;
}

const dayMs = 86_400_000;

export function dateWords(timeZone: string, now: Date = new Date()): DateWords {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  const weekday = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'long' });
  const date = new Intl.DateTimeFormat('en-US', { timeZone, day: 'numeric', month: 'short' });
  const dateYear = new Intl.DateTimeFormat('en-US', { timeZone, day: 'numeric', month: 'short', year: 'numeric' });
  const clock = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' });
  const localDay = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
  const localDayYear = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const weekdayDate = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
  const time = (at: Date) => clock.format(at).replace(':00', '').replace(' AM', ' am').replace(' PM', ' pm');
  return {
    time: (instant) => time(new Date(instant)),
    when(instant) {
      const at = new Date(instant);
      const days = Math.round((Date.parse(day.format(at)) - Date.parse(day.format(now))) / dayMs);
      if (days === 0) return `today ${time(at)}`;
      if (days === 1) return `tomorrow ${time(at)}`;
      if (days === -1) return `yesterday ${time(at)}`;
      if (days > 0 && days < 7) return `${weekday.format(at)} ${time(at)}`;
      if (days >= 7 && days < 21) return weekdayDate.format(at);
      return Math.abs(days) < 300 ? date.format(at) : dateYear.format(at);
    },
    day(value) {
      return localDay.format(new Date(`${value}T12:00:00Z`));
    },
    fullDay(value) {
      return localDayYear.format(new Date(`${value}T12:00:00Z`));
    },
    today: day.format(now),
    minutes(minutes) {
      const hours = Math.abs(minutes) / 60;
      if (hours < 1) return `${Math.round(Math.abs(minutes))} min`;
      return `${hours < 10 ? Math.round(hours * 10) / 10 : Math.round(hours)} h`;
    },
  };
}
