#!/usr/bin/env bash
# Reviews all recordings of a folder in 100 parts. What to change for another cluster: docs/batch.md.
#   sbatch --export=ALL,RECORDINGS=/data/recordings,RESULTS=/data/results,IMAGE=/data/plumbline.sif deploy/slurm.sh
#SBATCH --job-name=plumbline-review
#SBATCH --array=0-99
#SBATCH --cpus-per-task=2
#SBATCH --mem=4G
#SBATCH --time=12:00:00
#SBATCH --requeue
#SBATCH --output=plumbline-%A_%a.log
set -euo pipefail

: "${RECORDINGS:?Set RECORDINGS to the folder with the videos.}"
: "${RESULTS:?Set RESULTS to a folder for the results.}"
: "${IMAGE:?Set IMAGE to the container image.}"
: "${SLURM_ARRAY_TASK_ID:?Start this with sbatch.}"

# As many as the array has tasks. It stays the same when only some of them run again.
export PLUMBLINE_SHARDS="${PLUMBLINE_SHARDS:-100}"

mkdir -p "$RESULTS"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
apptainer run --containall --workdir "$scratch" \
	--bind "$RECORDINGS:/recordings:ro" --bind "$RESULTS:/results" \
	--env "PLUMBLINE_SHARDS=$PLUMBLINE_SHARDS" --env "SLURM_ARRAY_TASK_ID=$SLURM_ARRAY_TASK_ID" \
	"$IMAGE" /recordings --out /results --resume --timeout 240
