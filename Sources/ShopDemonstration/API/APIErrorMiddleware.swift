import Hummingbird

/// Answers whatever goes wrong below `/api` with JSON.
struct APIErrorMiddleware<Context: RequestContext>: RouterMiddleware {
    let problems: APIProblems

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let problem as APIProblem {
            return try JSONAnswer.make(problem, status: problem.status)
        } catch let problem as OrderNumber.Problem {
            return try JSONAnswer.make(problems.problem(problem), status: .badRequest)
        } catch let refusal as OrderBook.Refusal {
            let problem = problems.problem(refusal)
            return try JSONAnswer.make(problem, status: problem.status)
        }
    }
}
