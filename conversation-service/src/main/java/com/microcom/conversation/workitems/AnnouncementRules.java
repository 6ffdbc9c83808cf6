package com.microcom.conversation.workitems;

import java.time.Duration;

/**
 * @param again the executives are told again after so long if nobody has claimed the item
 * @param timesAtMost how often in total
 */
public record AnnouncementRules(Duration again, int timesAtMost) {}
