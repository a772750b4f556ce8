// The same moves under many lucks.
#include "workshop/wasm/answer.hpp"
#include "workshop/wasm/talks.hpp"

namespace dyad::page {

Answer lucks(Asked& request) {
  constexpr std::int64_t most_lucks = 5000;
  const AskedTalk asked = talk_in(request);
  const std::int64_t count = request.whole("count", 1, most_lucks);
  return {style_json("moves", asked.by(), asked, asked.moves, count), {}};
}

}  // namespace dyad::page
