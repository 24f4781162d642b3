package fr.essaim.core.spread;

import java.util.List;
import java.util.Map;

/**
 * What a centre is asked, and what it answered.
 *
 * @param row who was asked and when
 * @param asks in whose name: a federation or an operation
 * @param words what is said to the centres
 * @param open whether it can still be answered
 * @param known what the centre is known to have and is asked about
 * @param told what it said; none before that
 * @param fields the same, field by field as text
 * @param others what other centres of the caller's are still to answer
 * @param mayAnswer whether the caller may
 */
public record CampaignAnswerView(
    CampaignAnswerRow row,
    long version,
    String asks,
    String words,
    boolean open,
    List<InstallationRow> known,
    List<CampaignUse> told,
    Map<String, String> fields,
    List<CampaignAnswerRow> others,
    boolean mayAnswer) {

  public CampaignAnswerView {
    known = List.copyOf(known);
    told = List.copyOf(told);
    fields = Map.copyOf(fields);
    others = List.copyOf(others);
  }
}
