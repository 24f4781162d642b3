package fr.essaim.web.education;

import fr.essaim.core.education.SourceRecordView;
import java.util.ArrayList;
import java.util.List;

/** Something of a set that waits, and what somebody takes of it. */
public final class WaitingRecord {

  private final SourceRecordView view;
  private List<String> taken;

  WaitingRecord(SourceRecordView view) {
    this.view = view;
    // What somebody changed here is theirs, unless one says otherwise.
    taken =
        new ArrayList<>(
            view.fields().stream()
                .filter(field -> !field.edited())
                .map(SourceRecordView.Field::name)
                .toList());
  }

  public SourceRecordView getView() {
    return view;
  }

  public List<String> getTaken() {
    return taken;
  }

  public void setTaken(List<String> taken) {
    this.taken = taken;
  }
}
