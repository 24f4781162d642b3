package fr.essaim.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.history.ImportOutcome.Effect;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportMergeTest {

  @Test
  void bringsWhatTheSourceSaysAnewAndWhatIsEmptyHere() {
    ImportOutcome outcome =
        new ImportMerge(Set.of(), Set.of())
            .fields(
                Map.of("name", "Ancien"),
                Map.of("name", "Ancien", "note", ""),
                Map.of("name", " Nouveau\r\n", "note", "À voir"))
            .outcome(false);

    assertThat(outcome.effect()).isEqualTo(Effect.CHANGED);
    assertThat(outcome.left()).isEmpty();
    assertThat(outcome.over(Map.of("name", "Ancien", "note", "", "kind", "MJC")))
        .containsOnly(
            Map.entry("name", "Nouveau"), Map.entry("note", "À voir"), Map.entry("kind", "MJC"));
  }

  @Test
  void leavesWhatPeopleEditedHere() {
    Map<String, String> base = Map.of("name", "Ancien", "note", "Note");
    ImportOutcome outcome =
        new ImportMerge(Set.of("kind", "name"), Set.of("kind"))
            .fields(
                base,
                Map.of("name", "D'ici", "note", "", "kind", ""),
                Map.of("name", "Nouveau", "note", "Note", "kind", "MJC", "silent", ""))
            .outcome(true);

    assertThat(outcome.effect()).isEqualTo(Effect.LEFT);
    assertThat(outcome.left())
        .containsExactlyInAnyOrder(
            new FieldChange("name", "D'ici", "Nouveau"),
            new FieldChange("note", "", "Note"),
            new FieldChange("kind", "", "MJC"));
    assertThat(outcome.edited()).containsExactly("kind");
  }

  @Test
  void leavesEverythingThatAnotherSourceBrought() {
    ImportMerge merge = new ImportMerge(Set.of(), Set.of());
    merge.add("state", "INITIATED", "TESTED 2020");
    merge.leaveAll();

    assertThat(merge.touches("state")).isFalse();
    assertThat(merge.outcome(false).left()).hasSize(1);
  }
}
