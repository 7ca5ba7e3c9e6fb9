-- What wrk sends for `tests.bench.loading`: exchanges, each with 32 bytes of its own, a connection each. An answer but "stored" is an error.
local ffi = require("ffi")
local threads = {}

function setup(thread)
   table.insert(threads, thread)
end

function init(args)
   local urandom = io.open("/dev/urandom", "rb")
   math.randomseed(ffi.cast("uint32_t*", urandom:read(4))[0])
   local fill = urandom:read(32768 - 32)
   urandom:close()
   local head = "POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n"
      .. "Content-Length: 33024\r\nConnection: close\r\n\r\n" .. "knothole\1" .. string.rep("\0", 247)
   local own = ffi.new("uint32_t[8]")
   wrong = 0
   request = function()
      for at = 0, 7 do own[at] = math.random(0, 4294967295) end
      return head .. ffi.string(own, 32) .. fill
   end
   response = function(status, headers, body)
      if status ~= 200 or #body ~= 256 or body:sub(1, 10) ~= "knothole\1\0" then wrong = wrong + 1 end
   end
end

function done(summary, latency, requests)
   local errors = summary.errors
   local wrong = 0 -- among them what wrk counts as errors of status
   for _, thread in ipairs(threads) do wrong = wrong + thread:get("wrong") end
   local failed = wrong + errors.connect + errors.read + errors.write + errors.timeout
   local stored = summary.requests - wrong -- of the others nothing was answered
   io.write(string.format('{"rate": %.3f, "p50": %.6f, "p99": %.6f, "count": %d, "failed": %d}\n',
      stored / summary.duration * 1e6, latency:percentile(50) / 1e6, latency:percentile(99) / 1e6, stored, failed))
end
