package com.microcom.catalog.outbound.qdrant.inprocess;

import io.grpc.Status;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.FieldCondition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.Match;
import io.qdrant.client.grpc.Common.Range;
import io.qdrant.client.grpc.JsonWithInt.Value;

/** Whether a point passes a filter. */
final class LocalFilter {
  private LocalFilter() {}

  static boolean passes(LocalPoint point, Filter filter) {
    return filter.getMustList().stream().allMatch(c -> holds(point, c))
        && filter.getMustNotList().stream().noneMatch(c -> holds(point, c))
        && (filter.getShouldCount() == 0 || filter.getShouldList().stream().anyMatch(c -> holds(point, c)));
  }

  static boolean holds(LocalPoint point, Condition condition) {
    return switch (condition.getConditionOneOfCase()) {
      case FIELD -> field(point, condition.getField());
      case IS_EMPTY -> point.values(condition.getIsEmpty().getKey()).isEmpty();
      case HAS_ID -> condition.getHasId().getHasIdList().contains(point.id());
      case FILTER -> passes(point, condition.getFilter());
      default -> throw LocalCollections.error(Status.UNIMPLEMENTED, "Condition " + condition.getConditionOneOfCase());
    };
  }

  private static boolean field(LocalPoint point, FieldCondition condition) {
    return point.values(condition.getKey()).stream()
        .anyMatch(value -> (!condition.hasMatch() || matches(value, condition.getMatch())) && (!condition.hasRange() || within(value, condition.getRange())));
  }

  private static boolean matches(Value value, Match match) {
    return switch (match.getMatchValueCase()) {
      case KEYWORD -> value.getStringValue().equals(match.getKeyword());
      case KEYWORDS -> match.getKeywords().getStringsList().contains(value.getStringValue());
      case INTEGER -> value.hasIntegerValue() && value.getIntegerValue() == match.getInteger();
      case BOOLEAN -> value.hasBoolValue() && value.getBoolValue() == match.getBoolean();
      case PHRASE -> (" " + value.getStringValue() + " ").contains(" " + match.getPhrase() + " ");
      default -> throw LocalCollections.error(Status.UNIMPLEMENTED, "Match " + match.getMatchValueCase());
    };
  }

  private static boolean within(Value value, Range range) {
    if (!isNumber(value)) {
      return false;
    }
    var number = number(value);
    return (!range.hasGte() || number >= range.getGte()) && (!range.hasGt() || number > range.getGt())
        && (!range.hasLte() || number <= range.getLte()) && (!range.hasLt() || number < range.getLt());
  }

  static boolean isNumber(Value value) {
    return value.hasIntegerValue() || value.hasDoubleValue();
  }

  static double number(Value value) {
    return value.hasIntegerValue() ? value.getIntegerValue() : value.getDoubleValue();
  }
}
