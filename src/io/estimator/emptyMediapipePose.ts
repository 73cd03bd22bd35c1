/** Stands in for `@mediapipe/pose`, which pose-detection imports but only its other runtime uses: that one loads code from the network. */
export const Pose = null;
