/** How far a learner is, from 0 to 1; 1 is said of what is completed alone. */
export function share({ seen, outcome }, course) {
  if (outcome.completion === "completed") return 1;
  return Math.min(0.99, Math.floor((100 * seen.length) / Math.max(1, course.slides.length)) / 100);
}
