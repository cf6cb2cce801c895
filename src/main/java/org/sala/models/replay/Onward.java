package org.sala.models.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a case would come to on a changed model.
 *
 * @param place the step it would come to; null if it would stop or that cannot be told
 * @param also the new steps that it would come by before
 * @param stopsAt the question at which it would stop; null for none
 * @param untoldAt where it cannot be told how it would go on; null for nowhere
 */
record Onward(Node place, List<Node> also, Node stopsAt, Node untoldAt) {

  private static final int MOST_STEPS = 100;

  /**
   * Goes along a flow of a changed model, past questions and new steps, to a step that the model
   * had before or an end.
   *
   * @param answers the flows that the case took then, by the questions it came by
   */
  static Onward by(
      Flow flow,
      ProcessGraph after,
      ProcessGraph before,
      Turning turning,
      Map<String, String> answers,
      Map<String, Object> known) {
    var also = new ArrayList<Node>();
    var node = after.node(flow.target());
    for (int step = 0; step < MOST_STEPS; step++) {
      if (node.isQuestion()) {
        var ways = turning.ways(node, before.node(node.id()), answers.get(node.id()), known);
        if (ways.equals(java.util.Set.of(Optional.empty()))) {
          return new Onward(null, also, node, null);
        }
        if (ways.size() != 1) {
          return new Onward(null, also, null, node);
        }
        node = after.node(ways.iterator().next().orElseThrow().target());
      } else if (before.node(node.id()) != null || node.out().isEmpty()) {
        return new Onward(node, also, null, null);
      } else if (node.out().size() > 1) {
        return new Onward(null, also, null, node);
      } else {
        also.add(node);
        node = after.node(node.out().get(0).target());
      }
    }
    return new Onward(null, also, null, node);
  }
}
