// Every way of talking under many lucks.
#include "workshop/wasm/answer.hpp"
#include "workshop/wasm/talks.hpp"

namespace dyad::page {

Answer styles_lucks(Request& request) {
  constexpr std::int64_t max_lucks = 2000;  // of each
  const TalkRequest asked = talk_in(request);
  const std::int64_t count = request.whole("count", 1, max_lucks);
  nlohmann::json list = nlohmann::json::array();
  for (const model::WayOfTalking& way : model::ways_of_talking()) {
    list.push_back(style_json(way.name, asked.by(way), asked, {}, count));
  }
  return {{{"styles", list}}, {}};
}

}  // namespace dyad::page
