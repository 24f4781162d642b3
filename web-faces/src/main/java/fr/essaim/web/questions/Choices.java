package fr.essaim.web.questions;

import fr.essaim.core.publication.DatasetGuide;
import fr.essaim.web.data.PageQuery;
import fr.essaim.web.data.ResultTable;
import fr.essaim.web.data.ThingLinks;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Question;
import fr.essaim.web.shell.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What may be chosen, out of the published data: nothing is offered that is in none of them. */
@RequestScoped
class Choices {

  @Inject private PageQuery queries;
  @Inject private DatasetGuide guide;
  @Inject private ThingLinks links;
  @Inject private Language language;
  @Inject private Site site;

  /**
   * One thing to choose.
   *
   * @param key in addresses: the end of its URI
   * @param rank where it comes among the others; empty where its label decides
   */
  record Choice(String key, String uri, String label, String rank) {}

  /** By name; none while the endpoint does not answer. */
  List<Choice> of(Question question, Question.Parameter parameter) {
    PageQuery.Outcome outcome =
        queries.ask(
            QueryTemplate.ofChoices(question, parameter)
                .with(site.getBaseUri(), Map.of("language", Term.text(language.getTag()))));
    if (!outcome.isAnswered()) {
      return List.of();
    }
    Collator alphabet = Collator.getInstance(language.getLocale());
    return outcome.table().rows().stream()
        .map(this::choice)
        .sorted(Comparator.comparing(Choice::rank).thenComparing(Choice::label, alphabet))
        .toList();
  }

  private Choice choice(List<ResultTable.Cell> row) {
    String uri = row.get(0).value();
    String label =
        row.size() > 1
            ? row.get(1).value()
            : guide.label(uri, language.getTag()).or(() -> links.nameOf(uri)).orElse(keyOf(uri));
    return new Choice(keyOf(uri), uri, label, row.size() > 2 ? row.get(2).value() : "");
  }

  private static String keyOf(String uri) {
    return uri.replaceFirst("^.*[/#]", "");
  }
}
