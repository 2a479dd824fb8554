import Testing

@testable import Dialogue

/// What an author is told about a folder with mistakes in it.
struct LoadingTests {
    private func problems(_ changes: [String: String]) throws -> [String] {
        try TestFolder(Shop.files.merging(changes) { _, new in new }).load().problems
            .filter { !$0.contains("write ten or more") }
    }

    private func flow(_ steps: String) -> String {
        "flows:\n  trial:\n    steps:\n" + steps.split(separator: "\n").map { "      \($0)\n" }.joined()
    }

    @Test func `a folder that fits together has no problems`() throws {
        #expect(try problems([:]) == [])
    }

    @Test func `a folder that is not there and one without settings are said to be so`() throws {
        let (definition, problems) = try TestFolder(["flows/a.yml": "flows: {}"]).load()
        #expect(definition == nil)
        #expect(problems == ["assistant.yml: error: there is no such file; check the path"])
    }

    @Test(arguments: [
        (
            "- colect: reason\n- action: utter_return_dropped",
            [
                "flows/trial.yml:4:9: error: unknown key 'colect'; did you mean 'collect'?",
                "flows/trial.yml:4:9: error: a step does one thing, this one does nothing; give it one of: collect, action, set_slots, link, call, handover, noop",
            ]
        ),
        (
            "- collect: reasn",
            [
                "flows/trial.yml:4:9: error: unknown slot 'reasn'; did you mean 'reason'?",
                "flows/trial.yml:4:9: error: nothing asks for 'reasn'; add 'utter_ask_reasn' to responses/",
            ]
        ),
        (
            "- action: utter_order_crad",
            ["flows/trial.yml:4:9: error: unknown response 'utter_order_crad'; did you mean 'utter_order_card'?"]
        ),
        ("- action: find_ordr", ["flows/trial.yml:4:9: error: unknown action 'find_ordr'; did you mean 'find_order'?"]),
        (
            "- link: order_statsu",
            ["flows/trial.yml:4:9: error: unknown flow 'order_statsu'; did you mean 'order_status'?"]
        ),
        (
            "- id: first\n  collect: reason\n  next: secnd\n- id: second\n  action: utter_return_dropped",
            [
                "flows/trial.yml:6:15: error: the flow 'trial' has no step 'secnd'; did you mean 'second'?",
                "flows/trial.yml:7:9: error: the flow 'trial' never reaches this step; lead a 'next' to it, or remove it",
            ]
        ),
        (
            "- id: first\n  action: utter_return_dropped\n  next: last\n- id: last\n  noop: true\n  next: first",
            [
                "flows/trial.yml:7:9: error: the flow runs in a circle through this step without asking anything; put a 'collect' step into the circle, or lead it to END"
            ]
        ),
        (
            "- collect: reason\n  next:\n  - if: slots.reason is nul\n    then: END\n  - else: END",
            [
                "flows/trial.yml:6:31: error: the condition 'slots.reason is nul' is wrong at column 17: 'nul' is not known; write slots.nul for a slot, or 'nul' in quotes for a text; conditions look like: slots.order is null and slots.total > 100"
            ]
        ),
        (
            "- collect: reason\n  next:\n  - if: slots.resaon is null\n    then:\n    - action: utter_return_dropped\n  - else: END",
            [
                "flows/trial.yml:6:15: error: unknown slot 'resaon'; did you mean 'reason'?",
                "flows/trial.yml:8:13: error: the last step of a branch does not say where to go on; add 'next: END' or 'next: <id of a step>'",
            ]
        ),
        (
            "- collect: reason\n  next:\n  - else: END\n  - if: slots.reason is null\n    then: END",
            ["flows/trial.yml:6:11: error: what comes after 'else' is never reached; move 'else' to the end"]
        ),
        (
            "- id: a\n  collect: reason\n- id: a\n  action: utter_return_dropped",
            ["flows/trial.yml:6:9: error: the step 'a' exists already in line 4; give one of them another id"]
        ),
        (
            "- action: utter_return_dropped\n  tries: 2",
            ["flows/trial.yml:5:16: error: 'tries' belongs to a 'collect' step; remove it"]
        ),
    ])
    func `a mistake in a flow is reported where it is`(steps: String, expected: [String]) throws {
        #expect(try problems(["flows/trial.yml": flow(steps)]) == expected)
    }

    @Test func `a flow that includes itself without a question is a circle`() throws {
        let files = ["flows/trial.yml": flow("- call: other") + "  other:\n    steps:\n      - call: trial\n"]
        #expect(try problems(files).count { $0.contains("runs in a circle") } == 1)
    }

    @Test(arguments: [
        (
            "responses/more.yml", "responses:\n  utter_bot_identity:\n    - {text: Hi}\n",
            "the response 'utter_bot_identity' exists already in responses/all.yml:"
        ),
        (
            "responses/more.yml", "responses:\n  utter_greeting:\n    - {language: zh, text: 你好}\n",
            "responses/more.yml:2:3: error: 'utter_greeting' says nothing in en; add a variant with 'language: en'"
        ),
        (
            "responses/more.yml", "responses:\n  utter_greeting:\n    - {text: \"{ordr.number}\"}\n",
            "responses/more.yml:3:7: error: unknown slot 'ordr'; did you mean 'order'?"
        ),
        (
            "responses/more.yml", "responses:\n  utter_never:\n    - {text: Hi}\n",
            "responses/more.yml:2:3: warning: nothing says 'utter_never'; use it in a flow, or remove it"
        ),
        (
            "actions/more.yml", "actions:\n  more:\n    url: \"{services.shpo}/x/{order_number}\"\n",
            "actions/more.yml:2:3: error: unknown service 'shpo'; did you mean 'shop'?"
        ),
        (
            "actions/more.yml", "actions:\n  more:\n    url: http://x\n    method: POST\n    retries: 2\n",
            "actions/more.yml:5:14: error: a POST cannot be repeated safely; remove 'retries'"
        ),
        (
            "actions/more.yml", "actions:\n  more:\n    url: http://x\n    timeout: soon\n",
            "actions/more.yml:4:14: error: 'soon' is not a length of time; write 2s or 500ms"
        ),
        (
            "flows/more.yml", "slots:\n  code: {type: text, pattern: \"[\"}\n",
            "flows/more.yml:2:31: error: '[' is not a regular expression; check brackets and backslashes"
        ),
        (
            "flows/more.yml", "slots:\n  code: {type: text, from_entity: order_numbr}\n",
            "flows/more.yml:2:3: error: unknown entity 'order_numbr'; did you mean 'order_number'?"
        ),
        (
            "flows/more.yml", "slots:\n  code: {type: text, pattern: \"^A$\", example: B}\n",
            "flows/more.yml:2:3: error: the example 'B' does not fit the pattern of 'code'; correct the example or the pattern"
        ),
        (
            "flows/more.yml",
            "flows:\n  more:\n    nlu_trigger:\n      - intent: order_statu\n    steps:\n      - noop: true\n",
            "flows/more.yml:4:17: error: unknown intent 'order_statu'; did you mean 'order_status'?"
        ),
        (
            "flows/more.yml", "flows: [", "flows/more.yml:"
        ),
        (
            "tests/more.yml",
            "conversations:\n  - name: a\n    steps:\n      - customer: hi\n      - assistant: {response: utter_greting}\n",
            "tests/more.yml:5:9: error: unknown response 'utter_greting'"
        ),
        (
            "assistant.yml", "name: x\nthresholds: {intent: 5}\n",
            "assistant.yml:2:22: error: 5 is out of range; give a number between 0 and 1"
        ),
        (
            "assistant.yml", "name: x\nlanguages: [fr]\n",
            "assistant.yml:2:13: error: unknown language 'fr'; known are: en, zh"
        ),
    ])
    func `a mistake in any other file is reported where it is`(path: String, text: String, expected: String) throws {
        let found = try problems([path: text])
        #expect(found.contains { $0.contains(expected) }, "\(found)")
    }

    @Test func `the version follows flows, responses and actions, not comments or tests`() throws {
        func version(_ changes: [String: String]) throws -> String? {
            try TestFolder(Shop.files.merging(changes) { _, new in new }).load().definition?.version
        }
        let base = try version([:])
        let commented = try version(["flows/more.yml": "# nothing here\n", "tests/a.yml": "conversations: []\n"])
        #expect(commented == base)
        let extended = try version(["responses/more.yml": "responses:\n  utter_a: [{text: a}]\n"])
        #expect(extended != base)
    }
}
