# Each line of the file: name partitions [setting=value,setting=value]. What exists stays as it is.
set -eu
while read -r name partitions settings; do
  [ -n "$name" ] || continue
  set --
  for setting in $(echo "$settings" | tr ',' ' '); do
    set -- "$@" --config "$setting"
  done
  kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" --create --if-not-exists --topic "$name" \
    --partitions "$partitions" --replication-factor "$REPLICATION_FACTOR" "$@" < /dev/null
done < "$1"
