-- What wrk sends and counts, for `tests.bench.loading`: exchanges, each with 32 bytes of its own, or the book; a connection a request.
-- An answer that is not "stored" is an error. The book's answers are counted by wrk itself, which a function for answers would slow.
local ffi = require("ffi")
local kind, seed = KIND, io.open("/dev/urandom", "rb")
local threads = {}

function setup(thread)
   thread:set("wrong", 0)
   table.insert(threads, thread)
end

function init(args)
   kind = args[1]
   local urandom = io.open("/dev/urandom", "rb")
   math.randomseed(ffi.cast("uint32_t*", urandom:read(4))[0])
   local fill = urandom:read(32768 - 32)
   urandom:close()
   if kind == "exchange" then
      local head = "POST /v1/exchange HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n"
         .. "Content-Length: 33024\r\nConnection: close\r\n\r\n" .. "knothole\1" .. string.rep("\0", 247)
      local own = ffi.new("uint32_t[8]")
      request = function()
         for at = 0, 7 do own[at] = math.random(0, 4294967295) end
         return head .. ffi.string(own, 32) .. fill
      end
      response = function(status, headers, body)
         if status ~= 200 or #body ~= 256 or body:sub(1, 10) ~= "knothole\1\0" then wrong = wrong + 1 end
      end
   else
      request = function() return "GET /v1/book HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n" end
   end
end

function done(summary, latency, requests)
   local wrong, errors = 0, summary.errors
   for _, thread in ipairs(threads) do wrong = wrong + thread:get("wrong") end
   local failed = wrong + errors.connect + errors.read + errors.write + errors.status + errors.timeout
   io.write(string.format('\n{"rate": %.3f, "p50": %.6f, "p99": %.6f, "failed": %d}\n',
      summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e6, latency:percentile(99) / 1e6, failed))
end
