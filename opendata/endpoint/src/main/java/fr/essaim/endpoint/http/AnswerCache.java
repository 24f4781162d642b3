package fr.essaim.endpoint.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.essaim.endpoint.store.Revision;
import java.util.Optional;

/**
 * Whole answers, by what was asked, in which format, of which state: by their validator, which says
 * all three. A state that has passed is never asked again, so a new one empties it.
 */
final class AnswerCache {

  private static final int SHARE_OF_HEAP = 8;

  /** What an entry takes besides its bytes. */
  private static final int OVERHEAD = 200;

  private final Cache<EntityTag, byte[]> answers;
  private volatile Revision revision = Revision.NOTHING;

  /** A cache of at most so many bytes, or an eighth of the heap when that is less. */
  AnswerCache(long mostBytes) {
    answers =
        Caffeine.newBuilder()
            .maximumWeight(Math.min(mostBytes, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP))
            .weigher((EntityTag tag, byte[] answer) -> answer.length + OVERHEAD)
            .executor(Runnable::run)
            .build();
  }

  /** The answer to a question that was asked of this state before. */
  Optional<byte[]> find(EntityTag tag, Revision now) {
    if (!now.equals(revision)) {
      revision = now;
      answers.invalidateAll();
    }
    return Optional.ofNullable(answers.getIfPresent(tag));
  }

  /** Keeps a whole answer. */
  void keep(EntityTag tag, byte[] answer) {
    answers.put(tag, answer);
  }
}
