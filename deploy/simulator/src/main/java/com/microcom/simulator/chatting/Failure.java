package com.microcom.simulator.chatting;

import com.microcom.simulator.chatting.Message.Cause;
import java.util.List;

/** Why a message that Zenvia accepted never arrives. @param status REJECTED (it never reached WhatsApp) or NOT_DELIVERED */
record Failure(String status, String channelErrorCode, String reason) {
  static final String REJECTED = "REJECTED";
  static final String NOT_DELIVERED = "NOT_DELIVERED";

  static Failure rejected(String channelErrorCode, String reason) {
    return new Failure(REJECTED, channelErrorCode, reason);
  }

  static Failure notDelivered(String channelErrorCode, String reason) {
    return new Failure(NOT_DELIVERED, channelErrorCode, reason);
  }

  List<Cause> causes() {
    return List.of(new Cause(channelErrorCode, reason, reason));
  }
}
