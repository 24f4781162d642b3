package fr.essaim.web.audit;

import fr.essaim.core.administration.AuditRow;
import fr.essaim.core.administration.AuditService;
import fr.essaim.core.identity.AuditQuery;
import fr.essaim.core.shared.ResultPage;
import fr.essaim.web.intranet.Option;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Who did what, narrowed as the address says. */
@Named
@RequestScoped
public class AuditPage {

  static final String PATH = "/intranet/administration/journal";

  @Inject private AuditService service;
  @Inject private AuditWords words;
  @Inject private HttpServletRequest request;

  private AuditQuery query;
  private ResultPage<AuditRow> rows;
  private List<Option> acts;

  public void load() {
    query = AuditAddress.read(request.getParameterMap());
    rows = service.list(query);
    Comparator<Option> byLabel =
        Comparator.comparing(Option::label, Collator.getInstance(Locale.FRENCH));
    acts =
        service.acts().stream()
            .map(act -> new Option(act, words.act(act)))
            .sorted(byLabel)
            .toList();
  }

  public AuditQuery getQuery() {
    return query;
  }

  public ResultPage<AuditRow> getRows() {
    return rows;
  }

  /** Every act that was ever done, to choose among. */
  public List<Option> getActs() {
    return acts;
  }

  public boolean isNarrowed() {
    return !page(1).equals(PATH);
  }

  /** The address of a page of this list. */
  public String page(int number) {
    return AuditAddress.write(PATH, query.at(number, AuditQuery.SIZE));
  }

  /** The address of this list as a file. */
  public String file(String extension) {
    return AuditAddress.write(PATH + "." + extension, query.at(1, AuditQuery.SIZE));
  }
}
