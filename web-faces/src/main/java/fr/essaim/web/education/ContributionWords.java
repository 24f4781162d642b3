package fr.essaim.web.education;

import fr.essaim.core.education.ContributionKind;
import fr.essaim.core.education.ContributionRow;
import fr.essaim.core.education.ProposedChange;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tells contributions of one place apart in a list: what each says, in short, and who. */
@RequestScoped
public class ContributionWords {

  private static final int LONGEST = 140;

  /** What tells a new place from others of its name; the rest is on its page. */
  private static final List<String> OF_A_NEW_PLACE =
      List.of("street", "kind", ProposedChange.OFFER + "title", "description");

  @Inject private EducationText words;
  @Inject private Text text;

  /** What is said, in short: first what no other says. */
  public String said(ContributionRow row) {
    String whole =
        Stream.of(
                Stream.of(row.otherName() == null ? "" : labelled("otherKey", row.otherName())),
                row.kind() == ContributionKind.ADD ? added(row.proposed()) : changed(row),
                Stream.of(row.comment()),
                Stream.of(row.problem() == null ? "" : text.label(row.problem())))
            .flatMap(each -> each)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" · "))
            .replaceAll("\\s+", " ");
    return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST).strip() + "…";
  }

  private Stream<String> added(Map<String, String> proposed) {
    return OF_A_NEW_PLACE.stream().map(field -> value(field, proposed.getOrDefault(field, "")));
  }

  private Stream<String> changed(ContributionRow row) {
    return row.proposed().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> labelled(each.getKey(), value(each.getKey(), each.getValue())));
  }

  private String labelled(String field, String said) {
    return text.of(
        "shell.colon",
        text.get(ProposalFields.LABELS + field),
        said.isEmpty() ? text.get("history.nothing") : said);
  }

  private String value(String field, String value) {
    return words.value(new ProposedChange(field, "", value, "").name(), value);
  }

  /** Who says it. */
  public String who(ContributionRow row) {
    return row.author() == null || row.author().isEmpty()
        ? text.get("education.contribution.by-visitor")
        : row.author();
  }
}
