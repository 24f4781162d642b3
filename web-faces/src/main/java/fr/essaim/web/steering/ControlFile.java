package fr.essaim.web.steering;

import fr.essaim.core.prototypes.Download;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.core.steering.PaymentRequestView;
import fr.essaim.core.steering.ProofView;
import fr.essaim.web.export.DocumentEmblems;
import fr.essaim.web.export.Table;
import fr.essaim.web.export.Workbook;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a controller of a fund is given: the proofs of a payment request, numbered by expense and
 * proof, with an index that says which is which, and a summary.
 */
@RequestScoped
public class ControlFile {

  private static final String FIELD = "steering.expense.field.";

  @Inject private PaymentRequestService requests;
  @Inject private DocumentEmblems emblems;
  @Inject private Formats formats;
  @Inject private Text text;

  /**
   * A proof, and how it is called in the file.
   *
   * @param number such as {@code 3.1}: the first proof of the third expense of the operation
   */
  private record Numbered(
      String number, String name, PaymentRequestView.Line line, ProofView proof) {}

  /** Writes proof after proof, keeping none in memory; closes nothing. */
  public void write(PaymentRequestView request, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    List<Numbered> proofs = numbered(request);
    add(zip, "0-" + text.get("steering.control.summary.file") + ".xlsx", summary(request));
    add(zip, "0-" + text.get("steering.control.index.file") + ".xlsx", index(proofs));
    for (Numbered each : proofs) {
      Download file = requests.proof(request.key(), each.line().expenseKey(), each.proof().id());
      zip.putNextEntry(new ZipEntry(each.name()));
      file.copy(0, file.size(), zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static List<Numbered> numbered(PaymentRequestView request) {
    List<Numbered> proofs = new ArrayList<>();
    for (PaymentRequestView.Line line : request.lines()) {
      int place = 0;
      for (ProofView proof : line.proofs()) {
        place++;
        String number = line.number() + "." + place;
        String name = number + "-" + proof.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        proofs.add(new Numbered(number, name, line, proof));
      }
    }
    return proofs;
  }

  private Table index(List<Numbered> proofs) {
    return table(
        "steering.control.index",
        List.of(
            "steering.control.number",
            "steering.control.file",
            FIELD + "number",
            FIELD + "label",
            FIELD + "supplier",
            FIELD + "document",
            FIELD + "paidOn"),
        proofs.stream()
            .map(
                each ->
                    Arrays.<Object>asList(
                        each.number(),
                        each.name(),
                        each.line().number(),
                        each.line().expense().label(),
                        each.line().expense().supplier(),
                        each.line().expense().document(),
                        each.line().paidOn()))
            .toList());
  }

  private Table summary(PaymentRequestView request) {
    List<List<Object>> rows = new ArrayList<>();
    for (PaymentRequestView.Line line : request.lines()) {
      rows.add(
          Arrays.asList(
              line.number(),
              line.expense().label(),
              text.label(line.expense().category()),
              line.expense().spentOn(),
              line.paidOn(),
              Euros.amount(line.expense().amount()),
              Euros.amount(line.amount()),
              euros(line.retained()),
              euros(line.setAside()),
              line.reason()));
    }
    rows.add(sum("steering.control.operation", request.operation().name()));
    rows.add(sum("steering.control.funder", request.funder().name()));
    rows.add(sum("steering.request.field.kind", text.label(request.kind())));
    rows.add(sum("steering.request.field.declaredOn", formats.date(request.declaredOn())));
    rows.add(sum("steering.request.field.advance", euros(request.advance())));
    rows.add(sum("steering.request.field.declared", Euros.amount(request.declared())));
    rows.add(sum("steering.request.field.retained", Euros.amount(request.retained())));
    rows.add(
        sum(
            "steering.request.field.rate",
            request.rate() == null ? null : request.rate().percent()));
    rows.add(sum("steering.request.field.due", euros(request.due())));
    rows.add(sum("steering.request.field.paid", euros(request.paid())));
    return table(
        "steering.control.summary",
        List.of(
            FIELD + "number",
            FIELD + "label",
            FIELD + "category",
            FIELD + "spentOn",
            FIELD + "paidOn",
            FIELD + "amount",
            "steering.request.field.declared",
            "steering.request.field.retained",
            "steering.request.field.setAside",
            "steering.request.field.reason"),
        rows);
  }

  private Table table(String name, List<String> columns, List<List<Object>> rows) {
    return new Table(text.get(name), columns.stream().map(text::get).toList(), rows::forEach)
        .over(emblems.foot());
  }

  private List<Object> sum(String label, Object value) {
    return Arrays.asList(null, text.get(label), value);
  }

  private static BigDecimal euros(Long cents) {
    return cents == null ? null : Euros.amount(cents);
  }

  /** A workbook closes what it is written to, which the archive is not to be. */
  private static void add(ZipOutputStream zip, String name, Table table) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    Workbook.write(
        table,
        new FilterOutputStream(zip) {
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
          }

          @Override
          public void close() throws IOException {
            out.flush();
          }
        });
    zip.closeEntry();
  }
}
