#!/usr/bin/env bash
# Checks out the commit that figures are compared with, « before-house », into .cache/before-house, ready to run:
#   bash tests/bench/before-house.sh && (cd .cache/before-house && npm run --silent analyse -- …)
# Both builds are then measured in one run, one beside the other.
set -euo pipefail
cd "$(dirname "$0")/../.."
before_house=4db5674205838ff8a72f019327bf43f28b756b9c
folder=.cache/before-house
[ -e "$folder/.git" ] || git worktree add --force --detach "$folder" "$before_house"
cd "$folder"
[ -d node_modules ] || npm ci --no-audit --no-fund
echo "before-house ($before_house): $PWD"
