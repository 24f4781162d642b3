package fr.essaim.web.protection;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.protection.BreachDetails;
import fr.essaim.core.protection.BreachService;
import fr.essaim.core.protection.BreachView;
import fr.essaim.web.export.ExportServlet;
import fr.essaim.web.export.Table;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The register of breaches as a file, for an authority that asks for it. */
@WebServlet({"/intranet/administration/violations.csv", "/intranet/administration/violations.xlsx"})
public class BreachExport extends ExportServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient BreachService service;
  @Inject private transient Text text;
  @Inject private transient Formats formats;

  @Override
  protected Permission permission() {
    return Permission.INSTANCE_WATCH;
  }

  @Override
  protected String fileName() {
    return "violations";
  }

  @Override
  protected Table table(Map<String, String[]> parameters) {
    List<BreachView> breaches = service.list();
    List<String> heads =
        Stream.of(
                text.get("protection.breach.what"),
                text.get("protection.breach.happened"),
                text.get("protection.breach.known"),
                text.get("protection.breach.data"),
                text.get("protection.breach.people"),
                text.get("protection.breach.consequences"),
                text.get("protection.breach.measures"),
                text.get("protection.breach.authority"),
                text.get("protection.breach.authority.at"),
                text.get("protection.breach.authority.why"),
                text.get("protection.breach.told.at"),
                text.get("protection.breach.told.why"))
            .toList();
    return new Table(
        text.get("protection.breaches.title"),
        heads,
        reader -> breaches.forEach(breach -> reader.accept(cells(breach))));
  }

  private List<Object> cells(BreachView breach) {
    BreachDetails details = breach.details();
    return Arrays.asList(
        details.what(),
        formats.moment(details.happenedAt()),
        formats.moment(details.knownAt()),
        details.dataConcerned(),
        details.people(),
        details.consequences(),
        details.measures(),
        text.label(breach.countdown()),
        formats.moment(details.authorityNotifiedAt()),
        details.authorityWhyNot(),
        formats.moment(details.peopleNotifiedAt()),
        details.peopleWhyNot());
  }
}
