export { solveAssignment, type AssignmentProblem, type SolvedAssignment } from './matching/solve-assignment';
