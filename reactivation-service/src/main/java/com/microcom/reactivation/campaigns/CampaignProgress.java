package com.microcom.reactivation.campaigns;

import java.util.Map;

/**
 * Counts of recipients. Each includes the later ones: who read it also counts as delivered.
 *
 * @param answered pressed at least one button
 * @param finished by how the survey ended: {@code completed}, {@code declined}, {@code opted-out}, {@code unanswered}
 * @param failed by reason: the provider's code or {@code refused}, {@code unknown}, {@code expired}…
 * @param skipped by reason: {@code not-dormant}, {@code opted-out}
 */
public record CampaignProgress(
    long chosen,
    long waiting,
    long sent,
    long delivered,
    long read,
    long answered,
    long recovered,
    Map<String, Long> finished,
    Map<String, Long> failed,
    Map<String, Long> skipped) {}
