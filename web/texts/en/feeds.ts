/** Words of calendar feeds, English. */
export const feedTexts = {
  'feed.title': 'Calendar feeds',
  'feed.text':
    'See what is due, your shifts and bookings, or what a car or a room is booked for, in the calendar of your phone or computer; it keeps itself up to date. Internal matters and work secrets stay out of it',
  'feed.of': 'What to subscribe to',
  'feed.own': 'My dates',
  'feed.another': 'Another: a car, a room',
  'feed.make': 'Make an address',
  'feed.made': 'The address of “{name}”',
  'feed.copy': 'Copy the address',
  'feed.copied': 'Copied',
  'feed.help':
    'In your calendar choose “Add a subscribed calendar” and paste the address. It is shown this once; whoever has it sees what your calendar shows, so do not pass it on',
  'feed.since': 'made {moment}',
  'feed.renew': 'New address',
  'feed.renewOf': 'New address: {name}',
  'feed.renewAsk': 'Make a new address for “{name}”? The old one stops at once, and the calendar has to be added again',
  'feed.revokeOf': 'Revoke: {name}',
  'feed.revokeAsk': 'Revoke the feed “{name}”? Calendars that use it stop at once',
} as const
