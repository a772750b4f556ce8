// The same moves under many lucks.
#include "workshop/wasm/answer.hpp"
#include "workshop/wasm/talks.hpp"

namespace dyad::page {

Answer lucks(Request& request) {
  constexpr std::int64_t max_lucks = 5000;
  const TalkRequest asked = talk_in(request);
  const std::int64_t count = request.whole("count", 1, max_lucks);
  return {style_json("moves", asked.by(), asked, asked.moves, count), {}};
}

}  // namespace dyad::page
