package fr.essaim.config.faults;

import fr.essaim.config.faults.RushClient.Answer;
import java.util.concurrent.TimeUnit;

/** Members who add large files, and small ones that are large once they are painted. */
final class Uploads implements RushKind {

  private static final int ONE_LARGE_IN = 12;

  /** A large file is sent six times a minute, or the disk would soon be full of them. */
  private static final long BETWEEN_LARGE = TimeUnit.SECONDS.toNanos(10);

  private final RushMaterial material;
  private final RushFile picture;
  private final RushFile large;

  Uploads(RushMaterial material) {
    this.material = material;
    this.picture = RushFile.picture();
    this.large = material.large();
  }

  @Override
  public String what() {
    return "uploads";
  }

  @Override
  public int senders() {
    return RushMaterial.DRAFTS;
  }

  @Override
  public Sender sender(RushClient client, int number) {
    material.signInAs(client, number);
    String path = material.draft(number);
    boolean sendsLarge = number % ONE_LARGE_IN == 0;
    RushFile file = sendsLarge ? large : picture;
    return (tally, end) -> {
      Answer page = client.get(path);
      if (page.status() == 200) {
        tally.countForm(file.addTo(client, page.text(), "affluence"), "upload of " + file.name());
      } else {
        tally.count(page, "GET of a draft");
      }
      if (sendsLarge) {
        TimeUnit.NANOSECONDS.sleep(Math.min(BETWEEN_LARGE, end - System.nanoTime()));
      }
    };
  }
}
