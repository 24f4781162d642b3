package fr.essaim.web.questions;

import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.data.PageQuery;
import fr.essaim.web.maps.PlaceMap;
import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.QueryString;
import fr.essaim.web.shell.Question;
import fr.essaim.web.shell.Site;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /donnees/questions/{key}}: all that is chosen stands in the address, so it is a link. */
@Named
@RequestScoped
public class QuestionPage {

  static final String PATH = "/donnees/questions/";

  @Inject private PageAddress address;
  @Inject private Features features;
  @Inject private QuestionForm form;
  @Inject private PageQuery queries;
  @Inject private AnswerReader reader;
  @Inject private Language language;
  @Inject private Text text;
  @Inject private Site site;

  private Question question;
  private List<Field> fields;
  private String query;
  private PageQuery.Outcome outcome = new PageQuery.Outcome(null, null);
  private Answer answer;

  public void load() {
    String key = address.variable("key");
    question = features.question(key).orElseThrow(() -> new UnknownThing("question", key));
    fields = form.read(question);
    query = QueryTemplate.of(question).with(site.getBaseUri(), terms());
    if (isComplete()) {
      outcome = queries.ask(query);
      if (outcome.isAnswered()) {
        answer = reader.answer(outcome.table());
      }
    }
  }

  private Map<String, Term> terms() {
    Map<String, Term> terms = new HashMap<>();
    terms.put("language", Term.text(language.getTag()));
    fields.stream()
        .filter(field -> field.term() != null)
        .forEach(field -> terms.put(field.getName(), field.term()));
    return terms;
  }

  /** Whether all that was said fits, and all that must be said was. */
  private boolean isComplete() {
    return fields.stream()
        .allMatch(
            field -> field.problem() == null && (!field.isRequired() || field.term() != null));
  }

  public Question getQuestion() {
    return question;
  }

  public List<Field> getFields() {
    return fields;
  }

  /** Whether something was said that does not fit. */
  public boolean isWrong() {
    return fields.stream().anyMatch(field -> field.problem() != null);
  }

  public String getQuery() {
    return query;
  }

  /** Whether nothing is wrong, and something must still be said. */
  public boolean isUnsaid() {
    return !isWrong() && !isComplete();
  }

  /** Null as long as something is missing. */
  public Answer getAnswer() {
    return answer;
  }

  /** What a parameter is called. */
  public String label(Field field) {
    return word(".parameter." + field.getName());
  }

  /** What a column is called. */
  public String heading(String column) {
    return word(".answer." + column);
  }

  /** As the context says it, else as all do. */
  private String word(String end) {
    return text.orElse(question.feature() + end, text.get("questions" + end));
  }

  /** Why the endpoint gave no answer: a key of ours, or its own sentence. */
  public String getProblem() {
    return outcome.problem();
  }

  public List<Bars.Bar> getBars() {
    return question.picture() == Question.Picture.BARS ? Bars.of(answer) : List.of();
  }

  public PlaceMap getMap() {
    return question.picture() == Question.Picture.MAP ? AnswerMap.of(answer) : null;
  }

  /** What was chosen, to stand over the answer. */
  public List<String> getChosen() {
    return fields.stream()
        .flatMap(
            field -> field.words().map(said -> text.of("shell.colon", label(field), said)).stream())
        .toList();
  }

  /** The same answer whole, as a file. */
  public String as(String format) {
    return "/sparql" + queryString().with("format", format);
  }

  /** The query page with this query in it, answered. */
  public String getEditor() {
    return "/sparql" + queryString().with("page", 1);
  }

  /** Where this very answer stands, to keep or to send; in which language is for the reader. */
  public String getAddress() {
    QueryString said = QueryString.of(Map.of());
    for (Field field : fields) {
      said = field.said().isEmpty() ? said : said.with(field.getName(), field.said());
    }
    return site.getBaseUri() + PATH + question.key() + said;
  }

  private QueryString queryString() {
    return QueryString.of(Map.of("query", new String[] {query}));
  }
}
