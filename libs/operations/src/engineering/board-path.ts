/** Where engineers look at the announcements in Redis. */
export const boardPath = '/api/operations/queues';
